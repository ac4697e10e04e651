import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { localTime } from '@rapport/core/calendar';
import { Fragment, type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Section } from '../../../ui/Page.tsx';
import classes from '../Cases.module.css';
import type { SettingsAnswer } from './queries.ts';
import { useSaveCaseSettings } from './useSaveCaseSettings.ts';

const holidayChoices = ['none', 'france', 'alsace-moselle'] as const;
const office: [number, number] = [540, 1_080];

/** When the team works: the clock of cases runs in these hours alone. */
export function HoursPart({ settings }: { settings: SettingsAnswer }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const save = useSaveCaseSettings();
  const [week, setWeek] = useState(settings.week);
  const [holidays, setHolidays] = useState(settings.holidays);
  const [daysOff, setDaysOff] = useState(settings.daysOff.join('\n'));
  const days = daysOff.split(/\s+/).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const changes = { week, holidays, daysOff: days };
  const isChanged =
    JSON.stringify(changes) !==
    JSON.stringify({
      week: settings.week,
      holidays: settings.holidays,
      daysOff: settings.daysOff,
    });
  const today = localTime(Date.now(), settings.timeZone).date;
  const next = settings.publicHolidays.filter(({ day }) => day >= today).slice(0, 3);
  const setDay = (index: number, stretches: [number, number][]) =>
    setWeek(week.map((each, i) => (i === index ? stretches : each)));
  return (
    <Section
      title={t('cases.settings.hours')}
      lead={t('cases.settings.hoursLead', { zone: settings.timeZone })}
    >
      <div className={classes.hours}>
        {week.map((stretches, index) => {
          const day = dayName(index, language);
          const [from, to] = stretches[0] ?? office;
          const isOpen = stretches.length > 0;
          const setTime = (part: 'from' | 'to', value: string) => {
            const minutes = minutesOf(value);
            if (minutes === null) return;
            setDay(index, [part === 'from' ? [minutes, to] : [from, minutes], ...stretches.slice(1)]);
          };
          return (
            <Fragment key={day}>
              <Switch
                label={day}
                aria-label={t('cases.settings.isOpen', { day })}
                checked={isOpen}
                onChange={(event) => setDay(index, event.currentTarget.checked ? [office] : [])}
              />
              {isOpen ? (
                <>
                  <TextInput
                    size="xs"
                    type="time"
                    aria-label={t('cases.settings.from', { day })}
                    value={timeOf(from)}
                    onChange={(event) => setTime('from', event.currentTarget.value)}
                  />
                  <TextInput
                    size="xs"
                    type="time"
                    aria-label={t('cases.settings.to', { day })}
                    value={timeOf(to)}
                    onChange={(event) => setTime('to', event.currentTarget.value)}
                  />
                </>
              ) : (
                <>
                  <span className={classes.quiet}>{t('cases.settings.closed')}</span>
                  <span />
                </>
              )}
            </Fragment>
          );
        })}
      </div>
      <NativeSelect
        mt="md"
        maw={320}
        label={t('cases.settings.holidays')}
        description={
          next.length > 0
            ? t('cases.settings.nextHolidays', { list: format.list(next.map(({ day }) => format.date(day))) })
            : undefined
        }
        value={holidays}
        data={holidayChoices.map((value) => ({ value, label: t(`cases.settings.holidays.${value}`) }))}
        onChange={(event) =>
          setHolidays(holidayChoices.find((each) => each === event.currentTarget.value) ?? 'none')
        }
      />
      <Textarea
        mt="md"
        maw={320}
        label={t('cases.settings.daysOff')}
        description={t('cases.settings.daysOffHint')}
        value={daysOff}
        autosize
        minRows={2}
        onChange={(event) => setDaysOff(event.currentTarget.value)}
      />
      <Button mt="md" loading={save.isPending} disabled={!isChanged} onClick={() => save.mutate(changes)}>
        {t('shell.save')}
      </Button>
    </Section>
  );
}

/** Monday first. */
function dayName(index: number, language: string): string {
  const monday = Date.UTC(2024, 0, 1 + index);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(monday);
}

function timeOf(minutes: number): string {
  const inDay = Math.min(minutes, 1_439);
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** 23:59 is the end of the day. */
function minutesOf(value: string): number | null {
  const [hours, minutes] = value.split(':').map(Number);
  if (hours === undefined || minutes === undefined || !Number.isFinite(hours + minutes)) return null;
  const total = hours * 60 + minutes;
  return total === 1_439 ? 1_440 : total;
}
