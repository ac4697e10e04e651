import type { Catalogue } from './catalogue.ts';

export const surveys = {
  'This page was opened too long ago. Open the survey again.':
    'Cette page est ouverte depuis trop longtemps. Rouvrez l’enquête.',
  'A file is 5 MB at most.': 'Un fichier fait 5 Mo au plus.',
  'A picture or a PDF can be handed in; this is neither.':
    'On peut joindre une image ou un PDF ; ce fichier n’est ni l’un ni l’autre.',
  'This survey takes no files.': 'Cette enquête ne prend pas de fichier.',
  '{most} files at most.': '{most} fichiers au plus.',
  'There is no survey at this address. Check that the link is whole.':
    'Il n’y a pas d’enquête à cette adresse. Vérifiez que le lien est entier.',
  'The page of surveys is not built. Run npm run build, then start again.':
    'La page des enquêtes n’est pas construite. Lancez npm run build, puis redémarrez.',
  'Some answers are not right. What was right before is kept.':
    'Certaines réponses sont à corriger. Ce qui était juste avant est conservé.',
  'You have answered this survey already. Thank you.': 'Vous avez déjà répondu à cette enquête. Merci.',
  'This invitation is no longer known.': 'Cette invitation n’est plus connue.',
  'This link was revoked: it takes no answer any more.': 'Ce lien est révoqué : il ne prend plus de réponse.',
  'These links were not made here.': 'Ces liens n’ont pas été créés ici.',
  'Links are good until a day to come, within a year.':
    'Les liens valent jusqu’à un jour à venir, d’ici un an.',
  'A day to come, within a year.': 'Un jour à venir, d’ici un an.',
  'The survey is not written in this language.': 'L’enquête n’est pas écrite dans cette langue.',
  'Whoever was invited is no longer known here.': 'La personne invitée n’est plus connue ici.',
  'This survey takes no more answers. What you had answered before is kept.':
    'Cette enquête ne prend plus de réponses. Ce que vous aviez répondu est conservé.',
  'A picture is 1 MB at most. Make it smaller.': 'Une image fait 1 Mo au plus. Réduisez-la.',
  'This is no picture that browsers show. Use PNG, JPEG, WebP or GIF.':
    'Les navigateurs n’affichent pas cette image. Prenez du PNG, du JPEG, du WebP ou du GIF.',
  'A survey holds {most} pictures at most.': 'Une enquête contient {most} images au plus.',
  'There is no such picture.': 'Cette image n’existe pas.',
  'Somebody else changed this survey meanwhile; yours was not saved. Reload it, then make your change again.':
    'Quelqu’un d’autre a modifié cette enquête entre-temps ; la vôtre n’est pas enregistrée. Rechargez-la, puis refaites votre changement.',
  'There is no such version. See the list of versions.':
    'Cette version n’existe pas. Voyez la liste des versions.',
  'The survey can’t be asked yet. Its draft is kept; see what is missing.':
    'L’enquête ne peut pas encore être posée. Son brouillon est conservé ; voyez ce qui manque.',
  'A survey that is not published can’t be closed.':
    'Une enquête qui n’est pas publiée ne peut pas être close.',
  'There is no such survey here. It may have been put away already.':
    'Cette enquête n’est pas ici. Elle a pu être déjà rangée.',
  'There is no such survey here. It may have been put away.':
    'Cette enquête n’est pas ici. Elle a pu être rangée.',
  'The answers of a staff survey are shown together, never one by one. See its results.':
    'Les réponses d’une enquête auprès des équipes se montrent ensemble, jamais une par une. Voyez ses résultats.',
  'Publish the survey first: nobody could answer it.':
    'Publiez d’abord l’enquête : personne ne pourrait y répondre.',
  'Publish the survey first: nobody can answer a draft.':
    'Publiez d’abord l’enquête : personne ne peut répondre à un brouillon.',
  'A staff survey is anonymous: share its one link with everybody.':
    'Une enquête auprès des équipes est anonyme : partagez son lien unique avec tous.',
} as const satisfies Catalogue;
