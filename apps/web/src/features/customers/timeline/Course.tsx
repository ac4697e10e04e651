import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { CustomerPage } from '@rapport/contracts/customers';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { familyStyle } from '../../../ui/families.tsx';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useChance } from '../../relationships/types/useChance.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { courseQuery } from '../queries.ts';
import classes from './Course.module.css';
import { CourseCurve } from './CourseCurve.tsx';
import { courseSegments, type Segment } from './courseSegments.ts';

/** The relation's course over the years as a thin line beside the timeline: each stretch tells itself; a table says the same. */
export function Course({ customer }: { customer: CustomerPage }): ReactElement | null {
  const { t } = useText();
  const { data } = useQuery(courseQuery(customer.id));
  const [isTable, setTable] = useState(false);
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const history = data?.history ?? customer.history;
  const asOf = customer.relation?.asOf ?? customer.lastSeen;
  if (history.length === 0 || !asOf) return null;
  const segments = courseSegments(history, asOf);
  return (
    <aside className={classes.course} aria-label={t('customers.course')} data-table={isTable || undefined}>
      {isTable ? (
        <CourseTable segments={segments} />
      ) : (
        <div className={classes.line}>
          {!isPhone && data && <CourseCurve points={data.points} segments={segments} />}
          <ol className={classes.segments}>
            {(isPhone ? segments.toReversed() : segments).map((segment) => (
              <Stretch
                key={segment.from}
                segment={segment}
                year={isPhone ? null : yearToShow(segment, segments)}
                isPhone={isPhone}
              />
            ))}
          </ol>
        </div>
      )}
      <UnstyledButton className={classes.switch} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {t(isTable ? 'customers.course.line' : 'customers.course.table')}
      </UnstyledButton>
    </aside>
  );
}

/** The year a stretch begins in, told once a year and where there is room for it. */
function yearToShow(segment: Segment, segments: readonly Segment[]): number | null {
  const yearOf = ({ from }: Segment) => new Date(from).getUTCFullYear();
  const older = segments[segments.indexOf(segment) + 1];
  if (older && yearOf(older) === yearOf(segment)) return null;
  return segment.share > 0.04 ? yearOf(segment) : null;
}

function Stretch(props: { segment: Segment; year: number | null; isPhone: boolean }): ReactElement {
  const { segment, isPhone } = props;
  const { t } = useText();
  const format = useFormat();
  const chance = useChance();
  const words = useTypeWords();
  const says = t(segment.to === null ? 'customers.course.partNow' : 'customers.course.part', {
    name: words.name(segment.type),
    from: format.month(segment.from),
    to: segment.to ? format.month(segment.to) : '',
  });
  return (
    <li style={{ flexGrow: segment.share }}>
      <Tooltip
        label={`${says} (${chance(segment.probability)})${segment.readWith ? `. ${t('customers.course.readAnew')}` : ''}`}
        position={isPhone ? 'bottom' : 'left'}
        openDelay={0}
        events={{ hover: true, focus: true, touch: true }}
        multiline
        maw={240}
      >
        <button
          type="button"
          className={classes.stretch}
          style={{ background: familyStyle(words.familyOf(segment.type)).colour }}
          aria-label={says}
        />
      </Tooltip>
      {props.year !== null && (
        <span className={classes.year} aria-hidden="true">
          {props.year}
        </span>
      )}
    </li>
  );
}

function CourseTable({ segments }: { segments: readonly Segment[] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const chance = useChance();
  return (
    <div className={classes.table}>
      <FigureTable
        caption={t('customers.course')}
        keyOf={(segment) => segment.from}
        rows={segments}
        columns={[
          { header: t('customers.course.type'), cell: ({ type }) => <TypeLabel type={type} /> },
          {
            header: t('customers.course.from'),
            cell: ({ from, readWith }) =>
              readWith ? `${format.month(from)} (${t('customers.course.readAnew')})` : format.month(from),
          },
          {
            header: t('customers.course.to'),
            cell: ({ to }) => (to ? format.month(to) : t('customers.course.now')),
          },
          {
            header: t('customers.course.sureness'),
            cell: ({ probability }) => chance(probability),
            isFigure: true,
          },
        ]}
      />
    </div>
  );
}
