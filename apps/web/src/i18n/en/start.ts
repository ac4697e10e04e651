export const start = {
  'start.title': 'First steps',
  'start.lead':
    'Rapport reads relationships in what passes between you and your customers: purchases, messages, visits, answers. Choose how these come in; each way can be added to the others.',
  'start.file.title': 'Import a file',
  'start.file.text':
    'The export of your till, your shop or your help desk. You see how each line is understood before anything is kept. A few minutes.',
  'start.file.action': 'Import a file',
  'start.file.done': '{count, plural, one {# file imported} other {# files imported}}',
  'start.file.see': 'See the imports',
  'start.connect.title': 'Connect what you use',
  'start.connect.text':
    'Your shop or app sends each exchange as it happens: by plain HTTP, or with the Segment libraries you may already have. You need a key and a developer for an hour.',
  'start.connect.action': 'Create a key',
  'start.connect.docs': 'Read the API',
  'start.connect.waiting': 'A key is ready. Waiting for the first exchange…',
  'start.connect.received': 'Connected: a key has been used',
  'start.sample.title': 'Look at a sample first',
  'start.sample.text':
    'Three years of an invented French brand, with its customers, their words and their turns. Every page is alive with it, and nothing mixes with your own workspace.',
  'start.sample.action': 'Open the sample',
  'start.sample.absent':
    'This server was started without it. To have it: <code>npm start</code> on an empty data folder.',
  'start.next.title': 'Then',
  'start.next.settings': 'Set your currency and your margin rate',
  'start.next.settingsText': 'So that each relationship shows what it is worth.',
  'start.next.people': 'Invite those who speak with your customers',
  'start.next.peopleText':
    'What they know makes relationships surer: “I think they are…” takes two keystrokes.',
  'start.next.people.done': '{count, plural, one {# member} other {# members}}',
  'start.next.look': 'See which relationships you have',
  'start.next.lookText': 'As soon as the first exchanges are in.',
  'start.done': 'Done',
  'start.todo': 'To do',
} as const;
