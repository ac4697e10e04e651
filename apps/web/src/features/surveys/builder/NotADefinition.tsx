import type { DefinitionFault, ReadSurvey } from '@rapport/contracts/readSurveyDefinition';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { placeInDefinition } from './placeInDefinition.ts';

const mostShown = 5;

/** Why what was pasted or brought is no survey: the place of each fault, and what it should be. */
export function NotADefinition({ read }: { read: Exclude<ReadSurvey, { ok: true }> }): ReactElement {
  const { t } = useText();
  const says = useFaultSays();
  if (!read.isJson) {
    return (
      <div role="alert" className={classes.wrong}>
        {read.place ? t('surveys.definitionNotJsonAt', read.place) : t('surveys.definitionNotJson')}
      </div>
    );
  }
  if (read.faults.some(({ at }) => at.length === 0)) {
    return (
      <div role="alert" className={classes.wrong}>
        {t('surveys.fileNotRead')}
      </div>
    );
  }
  const placeOf = (at: DefinitionFault['at']): string => {
    const place = placeInDefinition(read.read, at);
    const part = place.rest.join('.');
    if (place.of === 'survey') return part;
    const owner =
      place.of === 'question'
        ? t('surveys.place.question', { n: place.n })
        : t(place.of === 'page' ? 'surveys.page' : 'surveys.place.quota', { n: place.n });
    return part ? `${owner} · ${part}` : owner;
  };
  const more = read.faults.length - mostShown;
  return (
    <div role="alert" className={classes.wrong}>
      {t('surveys.definitionWrong', { count: read.faults.length })}
      <ul className={classes.problems}>
        {read.faults.slice(0, mostShown).map((each) => (
          <li key={each.at.join('.')}>{t('surveys.faultAt', { at: placeOf(each.at), says: says(each) })}</li>
        ))}
        {more > 0 && <li>{t('surveys.faultsMore', { count: more })}</li>}
      </ul>
    </div>
  );
}

function useFaultSays(): (fault: DefinitionFault) => string {
  const { t } = useText();
  return (fault) => {
    switch (fault.fault) {
      case 'kind':
        return t(`surveys.fault.kind.${fault.expected}`);
      case 'choice':
        return t('surveys.fault.choice', { count: fault.choices.length, choices: fault.choices.join(', ') });
      case 'missing':
      case 'id':
      case 'empty':
      case 'other':
        return t(`surveys.fault.${fault.fault}`);
      default:
        return t(`surveys.fault.${fault.fault}`, { limit: fault.limit });
    }
  };
}
