export { isUnreadAddress } from './unreadAddress.ts';
