export const studies = {
  'studies.failed': 'What studies tell could not be read.',
  'studies.lastFailed': 'The latest calculation came to nothing ({why}); this is the one before.',

  'studies.driver.socially-responsible': 'Socially responsible',
  'studies.driver.can-count-on': 'Can be counted on',
  'studies.driver.pleasantly-surprising': 'Pleasantly surprising',
  'studies.driver.friendly-staff': 'Friendly staff',
  'studies.driver.addresses-me-personally': 'Addresses me personally',
  'studies.driver.reflects-my-personality': 'Reflects my personality',
  'studies.driver.makes-me-feel-important': 'Makes me feel important',
  'studies.driver.rewards-loyalty': 'Rewards loyalty',
  'studies.driver.good-feeling': 'A good feeling',
  'studies.driver.reassuring-choice': 'A reassuring choice',
  'studies.driver.makes-life-easier': 'Makes life easier',
  'studies.driver.sense-of-belonging': 'A sense of belonging',
  'studies.driver.respects-privacy': 'Respects privacy',
  'studies.driver.keeps-me-informed': 'Keeps me informed',
  'studies.driver.close-to-people': 'Close to people',
  'studies.driver.keeps-promises': 'Keeps promises',

  'studies.acts.socially-responsible':
    'Tell where things come from and who makes them, when somebody asks or buys, rather than in a campaign.',
  'studies.acts.can-count-on':
    'A promise kept, said so; news while a wait lasts; an apology with what was done, before they ask.',
  'studies.acts.pleasantly-surprising':
    'A gesture nobody expects: a surprise budget for teams, a card on the anniversary of the relationship, something left in the parcel.',
  'studies.acts.friendly-staff':
    'Give teams time and latitude: know the person at the counter, praise those whom customers name.',
  'studies.acts.addresses-me-personally':
    'Write by name, from a person, about what they bought; answer every reply.',
  'studies.acts.reflects-my-personality':
    'Note tastes and wishes at the counter, and use them when something new comes in.',
  'studies.acts.makes-me-feel-important':
    'Open cases first, the same person from beginning to end, a call rather than a form.',
  'studies.acts.rewards-loyalty':
    'Thank those who stay before those who come: the anniversary of the relationship, loyalty thanked, the return of a quiet regular noticed.',
  'studies.acts.good-feeling':
    'The last minutes of a visit, the first line of a letter: say thank you for something that is theirs.',
  'studies.acts.reassuring-choice':
    'Useful information after a purchase, a word when a product they rely on will stop.',
  'studies.acts.makes-life-easier':
    'Settle it at the first contact; keep people from telling the same thing twice; take back what does not suit in any shop.',
  'studies.acts.sense-of-belonging':
    'Recommendations thanked, regulars told first, an invitation for those who are close.',
  'studies.acts.respects-privacy':
    'Ask for little, say why, show them their own page, and stop when they say so.',
  'studies.acts.keeps-me-informed':
    'News while they wait, a date that moves told before it passes, a product back in stock, one that will stop.',
  'studies.acts.close-to-people': 'A person who signs, a site that is theirs, replies that are read.',
  'studies.acts.keeps-promises':
    'Every promise with its date in a case; a promise kept said so, one that will not be said before the day.',

  'pulse.title': 'Pulse',
  'pulse.lead':
    '{people, plural, one {One person has said} other {{n} people have said}} what matters and how well it is done, from {from} to {to}. Worked out on {computed}.',
  'pulse.whose': 'Whose pulse',
  'pulse.brands': 'Brands',
  'pulse.sectors': 'Sectors',
  'pulse.everybody': 'Everybody',
  'pulse.allSectors': 'All sectors',
  'pulse.sector': 'Sector',
  'pulse.score': '{name} keeps {score} of 100 of what matters to its customers, {between} (n = {n}).',
  'pulse.noScore': 'Too early to tell: nobody has rated both importance and evaluation.',
  'pulse.worst':
    'The widest shortfall: {driver}, done at {evaluation} where {importance} is wanted, a gap of {gap}.',
  'pulse.noShortfall': 'No driver falls short beyond what chance explains.',
  'pulse.gaps': 'Drivers, the widest gap first',
  'pulse.gapsLead':
    'The point is how well it is done, with its interval; the tick is how much it matters. Press a driver to see what acts on it.',
  'pulse.gapsNote':
    'Gap = evaluation − importance, each person’s own; interval by Student’s t, p allowed for all drivers (Holm). Others: everybody who rated another brand, whatever the sector (Welch). After Ipsos and bpost media, 2018.',
  'pulse.driver': 'Driver',
  'pulse.importance': 'Importance',
  'pulse.evaluation': 'Evaluation',
  'pulse.evaluationDetail': 'wanted {importance} · n = {n}',
  'pulse.gap': 'Gap',
  'pulse.verdict': 'In words',
  'pulse.verdict.shortfall': 'falls short',
  'pulse.verdict.surplus': 'more than wanted',
  'pulse.verdict.no-evidence-of-a-gap': 'no evidence of a gap',
  'pulse.verdict.too-few-answers': 'too few answers',
  'pulse.others': 'Against all others',
  'pulse.othersDetail': 'others {value} · n = {n}',
  'pulse.notRatedElsewhere': 'Not rated elsewhere',
  'pulse.seeActs': 'What acts on “{driver}”',
  'pulse.acts': 'What acts on “{driver}”',
  'pulse.scores': 'Brands and sectors',
  'pulse.scoresLead': 'Customers compare across sectors: a bank is judged by the kindness of a grocer.',
  'pulse.scoresNote':
    'Score = sum of importance × evaluation over sum of importance, from 0 to 100; interval by the delta method, ratings of one person taken together.',
  'pulse.scoreOf100': 'Score of 100',
  'pulse.see': 'See {name}',
  'pulse.hidden':
    '{count, plural, one {One brand or sector is} other {# brands or sectors are}} not shown: fewer than {threshold} people, or what these would follow from.',
  'pulse.references': 'Reference values',
  'pulse.referencesLead':
    'What published studies found, to set beside your own. A CSV file with the columns source, sector (empty for all), driver, importance, evaluation (0 to 100), people, standard deviation.',
  'pulse.importReferences': 'Import reference values',
  'pulse.referencesKept':
    '{count, plural, =0 {No value was kept} one {One value was kept} other {# values were kept}}.',
  'pulse.refusedLine': 'Line {line}, {field}: {message}',
  'pulse.refusedMore': '{count, plural, one {and one more line} other {and # more lines}}',
  'pulse.referencesRemoved': 'The values of {source} were removed.',
  'pulse.undo': 'Undo',
  'pulse.source': 'Source: {source}',
  'pulse.removeSource': 'Remove',
  'pulse.notRatedHere': '* not rated by your customers',
  'pulse.empty.title': 'What matters to your customers, and how well you do it, will be here',
  'pulse.empty.text':
    'Ask a few hundred customers how important each driver is and how well you do it, from 0 to 10. Answers come with the measure “pulse”, from a survey, a file or the API.',
  'pulse.empty.action': 'Import answers',
  'pulse.empty.example': '“Rewards loyalty: done at 36 where 71 is wanted, a gap of −35.”',
} as const;
