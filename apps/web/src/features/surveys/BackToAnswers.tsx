import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import customerClasses from '../customers/CustomerPage.module.css';

/** From what is done with a survey back to what it brought. */
export function BackToAnswers({ id }: { id: string }): ReactElement {
  const { t } = useText();
  return (
    <Link to="/surveys/$id" params={{ id }} className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('surveys.backToResults')}
    </Link>
  );
}
