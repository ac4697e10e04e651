import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { NewLinkBatch } from '@rapport/contracts/surveySending';
import { addDays, instantOf, localTime } from '@rapport/core/calendar';
import { mostLinks, type SurveyLanguage } from '@rapport/core/surveys';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { BoundedNumber } from '../../../ui/BoundedNumber.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from './LinksPart.module.css';

const longestDays = 365;

/** How many links, until which day, and in which language they open. */
export function MakeLinksForm(props: {
  languages: readonly SurveyLanguage[];
  linkDays: number;
  isPending: boolean;
  error: unknown;
  onMake: (body: NewLinkBatch) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const timeZone = useMe().workspace.timeZone;
  const [today] = useState(() => localTime(Date.now(), timeZone).date);
  const [count, setCount] = useState(20);
  const [language, setLanguage] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('until'));
    props.onMake({
      count,
      // The last minute of the day, on the workspace's clock.
      until: new Date(instantOf(day, 24 * 60 - 1, timeZone)).toISOString(),
      ...(language !== '' && { language: language as SurveyLanguage }),
    });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <BoundedNumber
        label={t('surveys.links.count')}
        description={t('surveys.links.countHint', { most: format.number(mostLinks) })}
        min={1}
        max={mostLinks}
        allowDecimal={false}
        value={count}
        onChange={setCount}
      />
      <TextInput
        name="until"
        type="date"
        required
        withAsterisk={false}
        label={t('surveys.links.until')}
        defaultValue={addDays(today, props.linkDays)}
        min={today}
        max={addDays(today, longestDays)}
      />
      {props.languages.length > 1 && (
        <NativeSelect
          label={t('surveys.links.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={[
            { value: '', label: t('surveys.links.browserLanguage') },
            ...props.languages.map((each) => ({ value: each, label: ownNames[each] })),
          ]}
        />
      )}
      {Boolean(props.error) && <ErrorNote error={props.error} />}
      <div>
        <Button type="submit" loading={props.isPending}>
          {t('surveys.links.make', { count, n: format.number(count) })}
        </Button>
      </div>
    </form>
  );
}
