export const repair = {
  'repair.title': 'Repair',
  'repair.lead': 'Something went wrong for somebody: mend it now, within what your team trusts you with.',
  'repair.give': 'Give something',
  'repair.giveTitle': 'Give something to a customer',
  'repair.giveTo': 'Give something to {name}',
  'repair.giveNow': 'Give it',
  'repair.ask': 'Ask for it',
  'repair.given': 'Given. It is on their timeline.',
  'repair.asked': 'Asked. You will see the answer on the Repair page.',
  'repair.isFree': 'You may give up to {left} without asking anybody.',
  'repair.willAsk': 'That is more than the {left} you have left: a lead will be asked.',
  'repair.toRefusals': 'When it has to be no',

  'repair.mine.failed': 'Your allowance could not be read.',
  'repair.mine.left': 'You may still give {left} without asking, until {until}.',
  'repair.mine.none': 'You have no allowance yet: whatever you give is asked of a lead first.',
  'repair.mine.purse':
    '{scope, select, person {Yours} role {Yours, by your role} team {Team {name}} site {{name}} other {Everyone together}}, {period, select, day {today} week {this week} month {this month} quarter {this quarter} other {this year}}: {spent} given of {amount}.',

  'repair.kind.refund': 'Refund',
  'repair.kind.voucher': 'Voucher',
  'repair.kind.gift': 'Gift',
  'repair.kind.gesture': 'Gesture',
  'repair.kind.other': 'Other',

  'repair.field.kind': 'What sort of thing',
  'repair.field.what': 'What you give',
  'repair.field.whatExample': 'The delivery, refunded',
  'repair.field.why': 'Why',
  'repair.field.whyExample': 'The parcel came ten days late',
  'repair.allowances.amount': 'Up to how much',
  'repair.field.amount': 'What it costs us',
  'repair.field.site': 'At which site',
  'repair.field.anySite': 'Nowhere in particular',
  'repair.field.customer': 'To whom',
  'repair.field.customerExample': 'Name, email, phone',
  'repair.field.noCustomer': 'Nobody by that name.',

  'repair.requests.title': 'Asked of a lead',
  'repair.requests.lead': 'What goes over an allowance. A refusal always says what to do instead.',
  'repair.requests.none': 'Nothing is waiting.',
  'repair.requests.keys': 'With a request in focus: a approves, p gives a part, r proposes something else.',
  'repair.requests.by': 'asked by {name} on {date}',
  'repair.requests.approve': 'Approve',
  'repair.requests.partly': 'Give a part',
  'repair.requests.refuse': 'Propose something else',
  'repair.requests.part': 'Give this much',
  'repair.requests.givePart': 'Give it',
  'repair.requests.instead': 'What to do instead',
  'repair.requests.insteadExample': 'Offer the next fitting, on us',
  'repair.requests.sendInstead': 'Answer with this',
  'repair.requests.withdraw': 'Take it back',

  'repair.status.waiting': 'Waiting for a lead.',
  'repair.status.approved': 'Approved, and given.',
  'repair.status.partial': 'A part of it is given.',
  'repair.status.refused': 'Answered with another way.',
  'repair.status.withdrawn': 'Taken back.',
  'repair.answer.approved': 'Approved by {name}: {granted} given.',
  'repair.answer.partial': '{name} allowed a part: {granted} given.',
  'repair.answer.refused': '{name} proposes instead: {alternative}',
  'repair.answer.withdrawn': 'You took it back.',

  'repair.ledger.title': 'What was given',
  'repair.ledger.lead': 'Lines are never rewritten; a correction is a line.',
  'repair.ledger.whose': 'Whose',
  'repair.ledger.all': 'Everyone’s',
  'repair.ledger.mine': 'Mine',
  'repair.ledger.csv': 'CSV',
  'repair.ledger.none':
    'Nothing has been given yet. Each gift will be here with its reason, and on the customer’s timeline.',
  'repair.ledger.noneMine': 'You have given nothing yet.',
  'repair.ledger.more': 'Show more',
  'repair.ledger.erased': 'To somebody who was erased',
  'repair.ledger.approvedBy': 'approved by {name}',
  'repair.ledger.stands': 'comes to {amount} once corrected',
  'repair.ledger.correct': 'Correct',
  'repair.ledger.correctNow': 'Write the correction',
  'repair.ledger.corrected': 'Corrected, by a line of its own.',
  'repair.ledger.shouldBe': 'What it should have been',

  'repair.allowances.title': 'Allowances',
  'repair.allowances.lead':
    'What may be given without asking. Where several bear on somebody, each must hold; a person’s own replaces that of their role.',
  'repair.allowances.add': 'Add an allowance',
  'repair.allowances.none':
    'Nobody has an allowance yet: every gift is asked of a lead. Begin with one for each agent, such as €50 a month.',
  'repair.allowances.row':
    '{scope, select, person {{name}} role {Each {role}} team {Team {name}, together} site {At {name}} other {Everyone, together}}: {amount} {period, select, day {a day} week {a week} month {a month} quarter {a quarter} other {a year}}',
  'repair.allowances.spent':
    '{spent} given {period, select, day {today} week {this week} month {this month} quarter {this quarter} other {this year}}{scope, select, role {, by all of them} other {}}.',
  'repair.allowances.change': 'Change',
  'repair.allowances.remove': 'Remove',
  'repair.allowances.removeTitle': 'Remove this allowance?',
  'repair.allowances.removeText':
    '{title}. What was given stays in the ledger; from now on it is asked of a lead, unless another allowance bears.',
  'repair.allowances.addTitle': 'Let somebody give without asking',
  'repair.allowances.changeTitle': 'Change the amount',
  'repair.allowances.scope': 'Who',
  'repair.allowances.role': 'Role',
  'repair.allowances.person': 'Person',
  'repair.allowances.people': 'People',
  'repair.allowances.teamName': 'Name of the team',
  'repair.allowances.period': 'For each',
  'repair.allowances.save': 'Save',

  'repair.scope.person': 'One person',
  'repair.scope.role': 'Each person of a role',
  'repair.scope.team': 'A team, together',
  'repair.scope.site': 'A site, together',
  'repair.scope.everyone': 'Everyone, together',
  'repair.period.day': 'Day',
  'repair.period.week': 'Week',
  'repair.period.month': 'Month',
  'repair.period.quarter': 'Quarter',
  'repair.period.year': 'Year',

  'repair.report.title': 'Does it pay?',
  'repair.report.caution':
    'What goes with what, not what causes what: whom you repair differs from whom you do not. Repair lifts satisfaction with how a complaint was handled; that it keeps customers is not established (de Matos, Henrique and Rossi 2007).',
  'repair.ledger.correctionOf': '{what, select, none {Correction} other {Correction: {what}}}',
  'repair.allowances.changeTeam': 'Change the team or the amount',
  'repair.report.points': '{count, plural, one {{points} point} other {{points} points}}',
  'repair.today':
    '{count, plural, one {One request to give more than an allowance waits for your answer} other {# requests to give more than an allowance wait for your answer}}',
  'repair.report.refresh': 'Work it out again',
  'repair.report.notYet':
    'Worked out at night. It follows everybody who was dissatisfied for four months: what those who were given something did afterwards, against comparable people who were not.',
  'repair.report.spent':
    '{given, plural, =0 {Nothing was given in twelve months.} one {{spent} given once in twelve months.} other {{spent} given in twelve months, # times.}}',
  'repair.report.boughtAgain': 'Bought again',
  'repair.report.satisfied': 'Satisfied at their next answer',
  'repair.report.boughtAgain.more':
    'Of those who were repaired, {repaired} bought again, against {others} of comparable people: more than chance explains.',
  'repair.report.boughtAgain.less':
    'Of those who were repaired, {repaired} bought again, against {others} of comparable people: fewer than chance explains.',
  'repair.report.boughtAgain.unclear':
    'Of those who were repaired, {repaired} bought again, against {others} of comparable people: a difference that chance explains.',
  'repair.report.boughtAgain.tooFew':
    'Too early to tell whether they buy again: {n} people on one side, {needed} are needed.',
  'repair.report.satisfied.more':
    'At their next answer {repaired} were satisfied, against {others}: more than chance explains.',
  'repair.report.satisfied.less':
    'At their next answer {repaired} were satisfied, against {others}: fewer than chance explains.',
  'repair.report.satisfied.unclear':
    'At their next answer {repaired} were satisfied, against {others}: a difference that chance explains.',
  'repair.report.satisfied.tooFew':
    'Too early to tell whether they are satisfied later: {n} answers on one side, {needed} are needed.',
  'repair.report.outcome': 'Afterwards',
  'repair.report.repaired': 'Repaired',
  'repair.report.comparable': 'Comparable, not repaired',
  'repair.report.difference': 'Difference',
  'repair.report.method':
    'Latest complaints and low scores from {from} to {to}. Repaired: given something within {repairDays} days. Then the {afterDays} days that follow, for everybody alike; the others weighted to have as many purchases before and the same way of being dissatisfied. Intervals of 95%. Worked out on {computed}.',
} as const;
