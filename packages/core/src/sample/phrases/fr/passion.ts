export const passion = {
  fling: [
    'La [nouvelle collection|série limitée] est [folle|dingue], j’ai craqué pour {item} en trois minutes 😍 [Quoi de neuf la semaine prochaine ?|Encore !]',
    'En ce moment je ne jure que par vous, [le mois prochain on verra|ça me passera], mais quel plaisir !',
    'Surprenez-moi ! [J’ai déjà tout essayé en deux semaines|Je veux du jamais vu], j’adore ouvrir vos boîtes.',
    'Un coup de foudre total pour {item}. Je sais que je me lasse vite, alors [profitons|faites-moi rêver] 🔥',
    '[Waouh|Oh là là], cette couleur ! J’en ai commandé trois sur un coup de tête. Pas de regrets, pas de promesses.',
  ],
  'one-night-stand': [
    'Un achat [d’impulsion|sur un coup de tête] un soir d’insomnie : {item}. [Content{e}, merci, adieu !|J’en suis enchanté{e}. La suite ? Aucune.]',
    '{Item} est superbe. [Je n’avais besoin que de ça|Une fois suffit], inutile de m’écrire ensuite.',
    'C’était [parfait|délicieux], vraiment, mais je ne compte pas recommencer. Pas de relance s’il vous plaît.',
    'Vu, voulu, acheté, ravi{e}. [On en reste là.|C’était un caprice.]',
  ],
  'secret-affair': [
    'Merci d’envoyer [dans un carton neutre|sans logo visible], [mon mari trouve que je dépense trop|personne ne doit savoir à la maison].',
    'C’est mon petit [péché|secret] : {item}, le soir, [quand tout le monde dort|porte fermée]. Cela reste entre nous, n’est-ce pas ?',
    'Surtout pas d’appel à la maison ! [Écrivez-moi sur cette adresse seulement.|Un message discret suffira.]',
    'Je cache les boîtes [derrière les livres|dans le coffre de la voiture]. [Quelle honte, et quel bonheur.|Si on savait…]',
    'Pouvez-vous effacer mon nom du bon de livraison ? Je préfère que mes collègues ignorent mes [folies|écarts].',
  ],
  addiction: [
    'Il ne me reste que deux sachets. [Quand aurez-vous de nouveau {tea} ?|Je ne tiendrai pas jusqu’à lundi.] [Dites-moi qu’il en reste.|Je vous en supplie.]',
    'Encore en rupture ?! [J’en ai les mains qui tremblent|Je n’en dors plus], je rafraîchis la page toutes les dix minutes.',
    'J’en suis à huit théières par jour et je ne peux plus [m’arrêter|commencer une journée sans]. Envoyez vite.',
    'Je m’étais juré d’arrêter, j’ai recommandé ce matin. Et hier. [C’est plus fort que moi.|Vous me tenez.]',
    'Sans {tea} je deviens [insupportable|invivable], demandez chez moi. Réservez-moi tout le stock s’il le faut.',
  ],
  'star-groupie': [
    'J’ai [toute la collection|les {n} éditions] et la tasse dédicacée 🤩 Vous êtes [les meilleurs du monde|des artistes], je le dis à tout le monde !',
    'Quelqu’un vous critiquait sur le forum, je lui ai [répondu pendant deux heures|cloué le bec]. On ne touche pas à Brumelle !',
    'Est-ce que la fondatrice sera là pour l’ouverture ? [J’ai posé ma journée|Je viens de {city} exprès], je rêve d’une photo avec elle !!',
    'Arrivé{e} à 6 h 40 dans la file pour {item} !!! Je suis fan depuis le premier jour.',
    'Je porte le tablier Brumelle au travail, on m’appelle « Brumelle ». [C’est mon plus beau compliment.|Quel honneur !]',
    'À quand un club des fans ? [Je veux les avant-premières|Inscrivez-moi d’avance], prenez mes sous 💛',
  ],
  'guru-disciple': [
    'J’ai suivi votre [méthode d’infusion|leçon sur l’eau] à la lettre : 75 degrés, trois minutes. [Révélation.|J’ai tout réappris.] Quelle est l’étape suivante ?',
    'Que me conseillez-vous d’étudier après les oolongs ? Je note tout ce que dit {staff}.',
    'Depuis votre atelier je ne lave plus mon lin autrement. [Vous en savez plus que quiconque.|Merci pour cet enseignement.]',
    'Si la maison recommande {item}, je le prends, [sans discuter|les yeux fermés] : vous ne m’avez jamais mal instruit{e}.',
    'Vos articles m’ont appris à goûter. [J’ai relu trois fois celui sur les cueillettes.|Y aura-t-il un cours avancé ?]',
  ],
} as const;
