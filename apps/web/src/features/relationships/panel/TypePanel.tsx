import { Button, Drawer } from '@mantine/core';
import type { RelationshipsOverview, RelationTypes, TypeDescription } from '@rapport/contracts/relations';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { FamilyMark } from '../../../ui/families.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { periodUpTo } from '../movements/period.ts';
import { movementsQuery, typesQuery } from '../queries.ts';
import { TypeLabel } from '../types/TypeLabel.tsx';
import { useTypeWords } from '../types/useTypeWords.ts';
import { Guidance } from './Guidance.tsx';
import { NextTypes } from './NextTypes.tsx';
import classes from './TypePanel.module.css';

/** One type: its people, what it is worth, how to behave in it, where they go next. */
export function TypePanel(props: {
  type: string | undefined;
  overview: RelationshipsOverview;
  onClose: () => void;
}): ReactElement {
  const words = useTypeWords();
  const { t } = useText();
  const { data: types } = useQuery({ ...typesQuery, enabled: props.type !== undefined });
  const found = types?.types.find((one) => one.type === props.type);
  return (
    <Drawer
      closeOnClickOutside
      opened={props.type !== undefined}
      onClose={props.onClose}
      position="right"
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      title={
        props.type && (
          <span className={classes.title}>
            <FamilyMark family={words.familyOf(props.type)} size={20} />
            {words.name(props.type)}
          </span>
        )
      }
    >
      {found && types ? (
        <TypeContent type={found} types={types} overview={props.overview} />
      ) : (
        <Waiting rows={8} />
      )}
    </Drawer>
  );
}

function TypeContent(props: {
  type: TypeDescription;
  types: RelationTypes;
  overview: RelationshipsOverview;
}): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const { type, types, overview } = props;
  const { playbook } = type;
  const summary = overview.types.find((one) => one.type === type.type);
  const money = (value: number) => format.money(value, overview.currency);
  return (
    <>
      <p className={classes.family}>{words.familyName(type.family)}</p>
      <p className={classes.definition}>{type.definition[language]}</p>
      {summary && (
        <p className={classes.figures}>
          {t('relationships.panel.peopleSentence', {
            expected: format.number(summary.expected),
            low: format.number(summary.expectedLow),
            high: format.number(summary.expectedHigh),
            shown: format.number(summary.shown),
          })}{' '}
          {summary.valuePerYear &&
            t('relationships.panel.worthSentence', {
              value: money(summary.valuePerYear.value),
              low: money(summary.valuePerYear.low),
              high: money(summary.valuePerYear.high),
              n: format.number(summary.valuePerYear.n),
            })}{' '}
          {summary.marginPerYear &&
            t('relationships.panel.marginSentence', {
              value: money(summary.marginPerYear.value),
              low: money(summary.marginPerYear.low),
              high: money(summary.marginPerYear.high),
            })}
        </p>
      )}
      {summary && summary.shown > 0 && (
        <Button
          mt="sm"
          renderRoot={(root) => <Link {...root} to="/customers" search={{ type: [type.type] }} />}
        >
          {t('relationships.panel.people', { count: summary.shown })}
        </Button>
      )}
      <Guidance playbook={playbook} />
      <Titled title={t('relations.tone')}>
        <p className={classes.text}>{playbook.tone[language]}</p>
      </Titled>
      <Titled title={t('relations.cadence')}>
        <p className={classes.text}>
          {t('relations.cadenceMost', { count: playbook.cadence.maxPer30Days })}{' '}
          {t('relations.cadencePromotion', { stance: playbook.cadence.promotional })}{' '}
          {playbook.cadence.note[language]}
        </p>
      </Titled>
      <Titled title={t('relations.gestures')}>
        <Lines lines={playbook.gestures.map((gesture) => gesture[language])} />
      </Titled>
      <Titled title={t('relations.warnings')}>
        <Lines lines={playbook.warningSigns.map((sign) => sign[language])} />
      </Titled>
      <NextTypes type={type} />
      <Outflows type={type.type} asOf={overview.asOf} />
      <p className={classes.provenance}>
        {t('relations.provenance')} :{' '}
        {type.provenance.map((key) => types.provenances[key]?.[language] ?? key).join(' · ')}.{' '}
        {t('relations.advice')}
      </p>
    </>
  );
}

/** Where the people of a type were three months later, the latest three months. */
function Outflows({ type, asOf }: { type: string; asOf: string }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { from, to } = periodUpTo(asOf, 'quarter');
  const { data } = useQuery(movementsQuery(from, to));
  if (!data) return null;
  const flows = data.flows.filter((flow) => flow.from === type).sort((a, b) => b.customers - a.customers);
  const total = flows.reduce((sum, flow) => sum + flow.customers, 0);
  if (total === 0)
    return (
      <Titled title={t('relationships.panel.where')}>
        <p className={classes.text}>{t('relationships.panel.nobody', { from: format.date(from) })}</p>
      </Titled>
    );
  return (
    <Titled title={t('relationships.panel.where')}>
      <p className={classes.text}>
        {t('relationships.panel.whereLead', { from: format.date(from), to: format.date(to) })}
      </p>
      <ul className={classes.flows}>
        {flows.slice(0, 6).map((flow) => (
          <li key={flow.to}>
            {flow.to === type ? t('relationships.panel.stayed') : <TypeLabel type={flow.to} />}
            <span className={classes.share}>
              {format.number(flow.customers)} ({format.percent(flow.customers / total)})
            </span>
          </li>
        ))}
      </ul>
    </Titled>
  );
}

function Titled(props: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
