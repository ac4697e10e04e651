import { Button, Menu } from '@mantine/core';
import { type Gesture, gestureReactions } from '@rapport/contracts/gestures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from '../due/Due.module.css';
import { gesturesQuery } from '../queries.ts';
import { useGesture } from './useGesture.ts';

/** What was done, and how it was taken. */
export function DoneLately(): ReactElement {
  const { t } = useText();
  const { data } = useQuery(gesturesQuery({ status: 'done', limit: 20 }));
  return (
    <Section title={t('moments.gestures.done')}>
      {data && data.gestures.length === 0 && <p>{t('moments.gestures.noDone')}</p>}
      {data && data.gestures.length > 0 && (
        <List label={t('moments.gestures.done')}>
          {data.gestures.map((gesture) => (
            <Done key={gesture.id} gesture={gesture} />
          ))}
        </List>
      )}
    </Section>
  );
}

function Done({ gesture }: { gesture: Gesture }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const mayAct = useMay('moments:act');
  const { react } = useGesture(gesture);
  const name = gesture.name ?? t('customers.noName');
  return (
    <ListRow
      title={
        <Link
          className={classes.link}
          to="/customers/$customerId"
          params={{ customerId: gesture.customerId }}
        >
          {name}
        </Link>
      }
      detail={[
        t(`moments.way.${gesture.way}`),
        gesture.momentName?.[language],
        gesture.gift,
        gesture.doneAt && format.date(gesture.doneAt),
        gesture.by,
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={gesture.reaction && t(`moments.gestures.reaction.${gesture.reaction}`)}
      actions={
        mayAct &&
        gesture.reaction === null && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="sm"
                variant="subtle"
                loading={react.isPending}
                aria-label={t('moments.gestures.reactionFor', { name })}
              >
                {t('moments.gestures.reaction')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {gestureReactions.map((reaction) => (
                <Menu.Item key={reaction} onClick={() => react.mutate(reaction)}>
                  {t(`moments.gestures.reaction.${reaction}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
    />
  );
}
