import type { ReadLanguage } from '../tokens/stemWord.ts';

const small: Record<ReadLanguage, ReadonlySet<string>> = {
  fr: new Set(
    'je tu il elle on nous vous ils elles me te se le la les un une des du de et ou ni mais car donc si que qui quoi dont ou ne pas plus jamais rien aucun aucune sans avec pour par dans sur sous chez vers depuis quand comme comment pourquoi est sont suis es etes sommes ai as a avons avez ont etait etais etaient avait avais sera serai serait ete fait faire faites dit dire veux veut voulez peux peut pouvez dois doit devez faut va vais allez aller viens vient venir mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces cela moi toi lui eux soi meme memes tout tous toute toutes tres trop bien mal encore deja toujours souvent parfois peut etre la ici y en au aux entre apres avant jusque pendant autre autres seul seule seulement juste aussi alors puis oui non merci bonjour une fois personne quelqu chose avoir'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i me my mine you your yours he him his she her we us our ours they them their it its this that these those a an the and or but nor so if because than then when where while who whom whose which what why how not no never nothing nobody none any some every each all both only just even still yet already always often sometimes again ever once now here there is are am was were be been being do does did done have has had having will would can could shall should may might must of in on at to for from by with without into onto over under about after before since until till through between against out up down off as like one ones else other another same own too very really much many more most less few little please thanks hello get got go going gone come came make made take took give gave know knew think thought want need let keep kept say said tell told someone anyone everyone something anything'.split(
      ' ',
    ),
  ),
};

/** Whether a word belongs to the frame of the language rather than to what is spoken of. */
export function isSmallWord(word: string, language: ReadLanguage): boolean {
  return small[language].has(word);
}
