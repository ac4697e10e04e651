export { type CalendarPeriod, calendarPeriodOf, calendarPeriods } from './calendarPeriod.ts';
export { frenchHolidays } from './frenchHolidays.ts';
export { addDays, instantOf, type LocalTime, localTime, weekdayOf } from './localTime.ts';
