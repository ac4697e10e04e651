export const value = {
  'value.title': 'Value',
  'value.lead':
    '{customers, plural, one {One customer has bought} other {{n} customers have bought}}, as of {date}. Worked out on {computed}.',
  'value.failed': 'The value of the base could not be read.',
  'value.lastFailed': 'The latest calculation came to nothing ({why}); this is the one before.',
  'value.empty.title': 'What your customers are still to bring will be here',
  'value.empty.text':
    'By relationship: what each customer is still to bring, how long they stay, which departures could have been avoided. It needs purchases with their amounts.',
  'value.empty.action': 'Import purchases',
  'value.empty.example': '“An old friend is still to bring €412, between €380 and €445; a fling, €60.”',
  'value.notYet.title': 'Not worked out yet',
  'value.notYet.text':
    'It is made at night and after each import. For a million customers it takes some minutes.',
  'value.total':
    'Over the next three years your customers are to bring {total} of margin, between {low} and {high}.',
  'value.totalAlone':
    'Over the next three years your customers are to bring {total} of margin. Their purchases do not tell how fast they leave: no interval.',
  'value.noTotal': 'What they are still to bring cannot be told: {reason}',
  'value.totalNote':
    'From purchases to come of those who have bought, at {margin} of margin, a euro in a year counted {discount} less. What they already spent is not in it; the interval is that of the model’s parameters.',
  'value.reason.no-transactions': 'nobody has bought yet.',
  'value.reason.no-customers': 'nobody has bought yet.',
  'value.reason.too-few-customers': 'too few customers have bought again.',
  'value.reason.all-alike': 'all purchases are alike.',
  'value.reason.mean-spend-infinite': 'amounts vary too much for a mean to be told.',

  'value.byType': 'By relationship',
  'value.byTypeLead':
    'What each customer is to bring in the next three years, on average, with its interval; and how likely they are still there, with the purchases expected of each in a year. Press a relationship to see its people.',
  'value.order': 'Order',
  'value.order.value': 'By customer',
  'value.order.total': 'By total',
  'value.perCustomer': 'Still to bring, per customer',
  'value.perCustomerDetail': 'between {low} and {high} · n = {n} · {total} in all',
  'value.stillThere': 'Still there',
  'value.purchases': '{purchases} purchases expected in a year',
  'value.tooFew': 'Under five customers: no figure',
  'value.modelNote':
    'Purchases by BG/NBD (Fader, Hardie and Lee 2005), spend by Gamma-Gamma, fitted on {n} customers. Interval of the mean: Student’s t, 95%.',
  'value.column.customers': 'Customers',
  'value.column.total': 'In all',
  'value.column.purchases': 'Purchases in a year',

  'value.survival': 'How long relationships last',
  'value.survivalLead':
    'Share of each family still there so long after the first exchange. Somebody is gone when silence is longer than their own rhythm explains, or than a year when they have none.',
  'value.curveSays': '{family}: {n} customers',
  'value.years': '{years} y',
  'value.survivalNote':
    'Kaplan-Meier with log-log intervals, 95%; those still there are counted as long as they are known. The family is the one shown today.',
  'value.logRankSome': 'The families do not last alike (log-rank, {p}).',
  'value.logRankNone': 'No evidence that the families last differently (log-rank, {p}).',
  'value.column.gone': 'Gone',
  'value.column.after': 'After {years, plural, one {a year} other {# years}}',

  'value.cohorts': 'Who comes back',
  'value.cohortsLead':
    'Of those who first bought in a quarter, the share who bought again in each quarter after it.',
  'value.cohortsTable': 'Table of cohorts, scrolls sideways',
  'value.cohortsNote':
    'Quarters that are over; cohorts of five customers or more. The interval of each share is Wilson’s, 95%: point at a share to read it.',
  'value.cohortCell': '{active} of {n}; between {low} and {high}',
  'value.column.cohort': 'First bought',
  'value.column.age': '+{quarters} Q',

  'value.avoidable': 'Departures that could have been avoided',
  'value.avoidableSays':
    '{count, plural, =0 {None of the {all} customers who are gone} one {One of the {all} customers who are gone} other {{n} of the {all} customers who are gone ({share})}} had shown a dissatisfaction that nobody repaired, in the {days} days before. They brought {value} of margin a year.',
  'value.avoidableNote':
    'A complaint, or an answer in the lower third of its scale, in the {days} days before the last exchange; repaired by a gesture or by a good answer that followed. Before is not because: some would have left anyway, and repair is not proved to retain. Share: Wilson, 95%.',
  'value.departure.unresolved': 'After a dissatisfaction not repaired',
  'value.departure.resolved': 'After one that was repaired',
  'value.departure.silent': 'Without having shown any',
  'value.column.departures': 'Departures',
  'value.column.share': 'Share',
  'value.column.yearly': 'Margin a year',

  'value.calibration': 'Can it be believed?',
  'value.calibrationLead':
    'The same model, shown nothing after {from}, expected {predicted} purchases of {n} customers since; {actual} came. Each point is a tenth of the customers: on the line, what was expected is what came.',
  'value.expectedShare': 'expected to buy',
  'value.actualShare': 'who bought',
  'value.calibrationSays': 'Expected {predicted} to buy, {actual} did (n = {n})',
  'value.calibrationNote':
    'Mean error of {mae} purchases a customer; correlation {correlation}. Interval of each share: Wilson, 95%. The table shows mean purchases by number of repeat purchases before.',
  'value.byFrequency': 'By number of repeat purchases before',
  'value.column.repeats': 'Repeat purchases before',
  'value.column.expected': 'Expected',
  'value.column.actual': 'Came',
} as const;
