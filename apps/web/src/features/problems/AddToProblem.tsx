import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ProblemForm } from './ProblemForm.tsx';
import { problemsQuery } from './queries.ts';

const isNew = 'new';

/** Puts cases to a problem, an open one or a new one. */
export function AddToProblem(props: {
  caseIds: readonly string[];
  onChosen: (problemId: string) => void;
}): ReactElement {
  const { t } = useText();
  const { data } = useQuery(problemsQuery);
  const [isMaking, setMaking] = useState(false);
  const open = data?.problems.filter(({ status }) => ['found', 'decided', 'fixing'].includes(status)) ?? [];
  return (
    <>
      <Select
        size="xs"
        placeholder={t('problems.addTo')}
        aria-label={t('problems.addTo')}
        value={null}
        searchable
        data={[
          { value: isNew, label: t('problems.new') },
          ...open.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(chosen) => {
          if (chosen === isNew) setMaking(true);
          else if (chosen) props.onChosen(chosen);
        }}
      />
      {isMaking && <ProblemForm problem={null} caseIds={props.caseIds} onClose={() => setMaking(false)} />}
    </>
  );
}
