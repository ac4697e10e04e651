export const sources = {
  'sources.empty': 'Nothing sends exchanges yet',
  'sources.emptyText':
    'Each key and each import that brings exchanges will be listed here, with how many came each day, so that a source that falls silent is seen.',
  'sources.emptyAction': 'Create a key',
  'sources.example': 'For example: “Online shop, 1,240 exchanges in 30 days, last one 2 minutes ago.”',
  'sources.kind.key': 'API key',
  'sources.kind.import': 'Import',
  'sources.kind.system': 'Rapport itself',
  'sources.total':
    '{count, plural, =0 {Nothing in the last 30 days} one {# exchange in 30 days} other {# exchanges in 30 days}}',
  'sources.last': 'last received {ago}',
  'sources.never': 'has sent nothing yet',
  'sources.silent':
    '{days, plural, one {Silent for # day, which is unusual for it.} other {Silent for # days, which is unusual for it.}}',
  'sources.byDay': 'Exchanges a day over 30 days, {name}: {max} at most',
  'sources.show': 'Day by day',
  'sources.hide': 'Hide the days',
  'sources.day': 'Day',
  'sources.count': 'Exchanges',
  'sources.kinds': 'Of which',
} as const;
