import type { Catalogue } from './catalogue.ts';

export const files = {
  'This is a spreadsheet of the old .xls kind. Save it as .xlsx or CSV, and send that.':
    'C’est un classeur de l’ancien format .xls. Enregistrez-le en .xlsx ou en CSV, et envoyez celui-là.',
  'This is not a file of rows: send CSV, XLSX, NDJSON or columns of fixed width.':
    'Ce n’est pas un fichier de lignes : envoyez du CSV, du XLSX, du NDJSON ou des colonnes de largeur fixe.',
  'This is a zip file, not a spreadsheet. Unpack it and send the files one by one.':
    'C’est un fichier zip, pas un classeur. Décompressez-le et envoyez les fichiers un par un.',
  'This spreadsheet holds too much text to be read as one. Save it as CSV and send that.':
    'Ce classeur contient trop de texte pour être lu d’un bloc. Enregistrez-le en CSV, et envoyez celui-là.',
  'This spreadsheet has no visible sheet with anything on it.':
    'Ce classeur n’a aucune feuille visible où il y ait quelque chose.',
  'This spreadsheet is cut short or damaged. Save it again and send it anew.':
    'Ce classeur est tronqué ou abîmé. Enregistrez-le de nouveau, puis renvoyez-le.',
  'This spreadsheet is larger than 4 GB. Save it as CSV and send that.':
    'Ce classeur dépasse 4 Go. Enregistrez-le en CSV, et envoyez celui-là.',
  'This spreadsheet has no part {name}. Save it again as .xlsx.':
    'Il manque à ce classeur la partie {name}. Enregistrez-le de nouveau en .xlsx.',
  'This spreadsheet is encrypted or packed in an unusual way. Save it again as .xlsx.':
    'Ce classeur est chiffré, ou compressé d’une façon inhabituelle. Enregistrez-le de nouveau en .xlsx.',
  'This file unpacks to more than 40 GB. Send it in parts.':
    'Ce fichier décompressé dépasse 40 Go. Envoyez-le en plusieurs parties.',
  'is of the same order as line {line}, which could not be read; correct that one and import both':
    'c’est la même commande que la ligne {line}, qui n’a pas pu être lue ; corrigez celle-là et importez les deux',
  '"{text}" is not a number': '« {text} » n’est pas un nombre',
  'is empty; an exchange needs the day it happened':
    'c’est vide ; un échange a besoin du jour où il a eu lieu',
  '"{text}" is not a date written as {format}': {
    says: '« {text} » n’est pas une date écrite comme {format}',
    words: { format: { 'the format says': 'le format le dit' } },
  },
  '"{text}" is not a time; write 18:05': '« {text} » n’est pas une heure ; écrivez 18:05',
  'has {count} values for {columns} columns; put values that hold the separator in quotes':
    '{count} valeurs pour {columns} colonnes ; mettez entre guillemets les valeurs qui contiennent le séparateur',
  'has only {count} values for {columns} columns; the line is cut short':
    '{count} valeurs seulement pour {columns} colonnes ; la ligne est tronquée',
  '"{text}" is no kind of exchange known here': '« {text} » n’est pas un genre d’échange connu ici',
  '{value} was rounded by a spreadsheet': '{value} a été arrondi par un tableur',
  '{value} was rounded by a spreadsheet and its last digits are lost; set the column to text and export again':
    '{value} a été arrondi par un tableur et ses derniers chiffres sont perdus ; mettez la colonne en texte et exportez de nouveau',
  'is {count} characters long; 20,000 at most are kept: cut it':
    'le texte a {count} caractères ; 20 000 au plus sont gardés : coupez-le',
  '"{text}" is no currency; write EUR, GBP, USD': '« {text} » n’est pas une monnaie ; écrivez EUR, GBP, USD',
  'is longer than 320 characters; this is not an id':
    'c’est plus long que 320 caractères ; ce n’est pas un identifiant',
  'is not a list of handles; write [{"kind": "email", "value": "…"}]':
    'ce n’est pas une liste d’identifiants ; écrivez [{"kind": "email", "value": "…"}]',
  '{amount} is no amount; check the decimals': '{amount} n’est pas un montant ; vérifiez les décimales',
  '"{text}" is not a number written as {example}': '« {text} » n’est pas un nombre écrit comme {example}',
  'this line is not a JSON object; write one object a line':
    'cette ligne n’est pas un objet JSON ; écrivez un objet par ligne',
  'a quote is opened on this line and never closed; double it ("") or remove it':
    'un guillemet s’ouvre sur cette ligne et ne se ferme jamais ; doublez-le ("") ou retirez-le',
} as const satisfies Catalogue;
