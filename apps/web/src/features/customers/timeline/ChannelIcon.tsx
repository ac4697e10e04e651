import type { Channel } from '@rapport/contracts/vocabulary';
import {
  IconAffiliate,
  IconBrandStackshare,
  IconBuildingStore,
  IconClipboardList,
  IconDeviceMobile,
  IconDots,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconMessageCircle,
  IconPhone,
  IconWorld,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';

const icons: Record<Channel, typeof IconMail> = {
  shop: IconBuildingStore,
  web: IconWorld,
  app: IconDeviceMobile,
  phone: IconPhone,
  email: IconMail,
  chat: IconMessageCircle,
  sms: IconMessage,
  social: IconBrandStackshare,
  post: IconMailOpened,
  survey: IconClipboardList,
  partner: IconAffiliate,
  other: IconDots,
};

/** Said in words beside it. */
export function ChannelIcon({ channel }: { channel: Channel | null }): ReactElement {
  const Icon = channel ? icons[channel] : IconDots;
  return <Icon size={16} stroke={1.7} aria-hidden style={{ flex: 'none', color: 'var(--text-quiet)' }} />;
}
