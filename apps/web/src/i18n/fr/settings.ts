import type { settings as english } from '../en/settings.ts';

export const settings: Record<keyof typeof english, string> = {
  'settings.title': 'Réglages',
  'settings.lead': 'Ce qui vaut pour tout l’espace de travail.',
  'settings.onThisPage': 'Sur cette page',
  'settings.general': 'Espace de travail',
  'settings.name': 'Nom',
  'settings.nameMissing': 'Un espace a besoin d’un nom.',
  'settings.currency': 'Devise',
  'settings.currencyHint': 'Les valeurs s’affichent ainsi. Trois lettres, comme EUR.',
  'settings.currencyWrong': 'Trois lettres capitales, comme EUR, GBP ou CHF.',
  'settings.timeZone': 'Fuseau horaire',
  'settings.timeZoneHint': 'Les journées commencent et finissent à son minuit.',
  'settings.languages': 'Langues de vos clients',
  'settings.languagesHint':
    'Ce qu’ils écrivent est lu dans ces langues ; la première l’emporte quand un message est trop court pour trancher.',
  'settings.languagesMissing': 'Gardez-en au moins une.',
  'settings.marginRate': 'Taux de marge',
  'settings.marginRateHint':
    'La part d’un achat qui vous reste une fois payé ce qu’il coûte. Sert partout où un achat ne dit pas sa propre marge.',
  'settings.types': 'Les 29 types de relation',
  'settings.typesLead':
    'Renommez ceux que vos équipes appellent autrement ; masquez ceux qui n’ont pas de sens dans votre métier. Le calcul ne change pas : un type masqué n’est plus proposé ni nommé, c’est tout.',
  'settings.typesSearch': 'Filtrer les types',
  'settings.typeRename': 'Renommer',
  'settings.typeRenameWhich': 'Renommer {name}',
  'settings.typeNameFr': 'En français',
  'settings.typeNameEn': 'En anglais',
  'settings.typeOriginal': 'Nom du catalogue : {name}',
  'settings.typeReset': 'Revenir au nom du catalogue',
  'settings.typeShown': 'Affiché',
  'settings.typeShowWhich': 'Affiché : {name}',
  'settings.typesNone': 'Aucun type à ce nom.',
};
