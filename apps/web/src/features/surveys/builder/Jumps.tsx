import { Button, Select } from '@mantine/core';
import {
  type Condition,
  endOfSurvey,
  type SurveyDefinition,
  type SurveyLanguage,
  wordsIn,
} from '@rapport/core/surveys';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { withJumps } from './edit.ts';

/** Where a survey goes on after a page, for those whose answers fit; the others go on to the next page. */
export function Jumps(props: {
  survey: SurveyDefinition;
  language: SurveyLanguage;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement | null {
  const { t } = useText();
  const { survey, language } = props;
  const { pages } = survey;
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = (index: number) => {
    const first = pages[index]?.questions[0];
    const title = first ? wordsIn(first.title, language) : '';
    return `${t('surveys.page', { n: index + 1 })}${title ? ` · ${title}` : ''}`;
  };
  // From the last page there is nowhere to jump to.
  const able = pages.slice(0, -1);
  const after = able.find(({ id }) => id === chosen)?.id ?? able[0]?.id;
  if (after === undefined) return null;
  const add = () => {
    const index = pages.findIndex(({ id }) => id === after);
    const known = pages.slice(0, index + 1).flatMap(({ questions }) => questions);
    props.onChange(
      withJumps(survey, after, [
        ...(pages[index]?.jumps ?? []),
        { when: { of: known.at(-1)?.id ?? '', is: 'answered' }, to: endOfSurvey },
      ]),
    );
  };
  return (
    <>
      <h2>{t('surveys.jumps')}</h2>
      <p className={classes.kind}>{t('surveys.jumpsHint')}</p>
      {able.map((page, index) => {
        if (page.jumps.length === 0) return null;
        const earlier = pages.slice(0, index + 1).flatMap(({ questions }) => questions);
        const set = (jumps: typeof page.jumps) => props.onChange(withJumps(survey, page.id, jumps));
        const targets = [
          ...pages.slice(index + 2).map(({ id }, i) => ({ value: id, label: nameOf(index + 2 + i) })),
          { value: endOfSurvey, label: t('surveys.jumpToEnd') },
        ];
        return (
          <fieldset key={page.id} className={classes.rule}>
            <legend>{t('surveys.jumpsAfter', { page: nameOf(index) })}</legend>
            {page.jumps.map(({ when, to }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a jump is its place: the first that fits is taken
              <div key={i} className={classes.body}>
                <ConditionEditor
                  survey={survey}
                  earlier={earlier}
                  condition={when}
                  says={t('surveys.severalTests')}
                  language={language}
                  texts={{
                    if: t('surveys.jumpIf'),
                    never: '',
                    remove: t('surveys.jumpRemove'),
                    nothing: t('surveys.jumpNothing'),
                  }}
                  onChange={(next: Condition | undefined) =>
                    set(
                      next
                        ? page.jumps.map((each, j) => (j === i ? { ...each, when: next } : each))
                        : page.jumps.filter((_, j) => j !== i),
                    )
                  }
                />
                <Select
                  label={t('surveys.jumpTo')}
                  allowDeselect={false}
                  value={to}
                  data={targets}
                  onChange={(target) =>
                    target && set(page.jumps.map((each, j) => (j === i ? { ...each, to: target } : each)))
                  }
                />
              </div>
            ))}
          </fieldset>
        );
      })}
      <div className={classes.add}>
        <Select
          label={t('surveys.jumpsAfterWhich')}
          allowDeselect={false}
          value={after}
          data={able.map(({ id }, index) => ({ value: id, label: nameOf(index) }))}
          onChange={setChosen}
        />
        <Button variant="default" onClick={add}>
          {t('surveys.jumpAdd')}
        </Button>
      </div>
    </>
  );
}
