import { Button, Select } from '@mantine/core';
import {
  type Condition,
  endOfSurvey,
  type SurveyDefinition,
  type SurveyLanguage,
  wordsIn,
} from '@rapport/core/surveys';
import type { ReactElement } from 'react';
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
  const nameOf = (index: number) => {
    const first = pages[index]?.questions[0];
    const title = first ? wordsIn(first.title, language) : '';
    return `${t('surveys.page', { n: index + 1 })}${title ? ` · ${title}` : ''}`;
  };
  // From the last page there is nowhere to jump to.
  const able = pages.slice(0, -1);
  if (able.length === 0) return null;
  return (
    <>
      <h2>{t('surveys.jumps')}</h2>
      <p className={classes.kind}>{t('surveys.jumpsHint')}</p>
      {able.map((page, index) => {
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
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={earlier.length === 0}
              onClick={() =>
                set([
                  ...page.jumps,
                  { when: { of: earlier.at(-1)?.id ?? '', is: 'answered' }, to: endOfSurvey },
                ])
              }
            >
              {t('surveys.jumpAdd')}
            </Button>
          </fieldset>
        );
      })}
    </>
  );
}
