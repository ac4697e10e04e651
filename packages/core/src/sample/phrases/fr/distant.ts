export const distant = {
  'complete-strangers': [
    '[Bonjour|Bonsoir], [je découvre votre maison|je tombe sur votre site à l’instant]. [Où êtes-vous installés ?|Depuis quand existez-vous ?]',
    'Je ne vous connaissais pas. {item} est-il disponible en boutique à {city} ?',
    '[Excusez-moi|Bonjour], c’est bien ici qu’on trouve {item} ? [C’est la première fois que j’entends parler de vous.|Je n’ai jamais commandé chez vous.]',
    'Quels sont vos horaires à {city} ? Merci d’avance.',
    'Faut-il créer un compte pour commander ? [Je ne suis pas encore client{e}.|Je ne suis jamais venu{e}.]',
    'Pouvez-vous m’indiquer l’adresse de la boutique ? Je n’y suis jamais entré{e}.',
  ],
  'fleeting-acquaintances': [
    'Acheté {item} en attendant [mon train|ma correspondance]. [Correct.|Ça a dépanné.] Je repars [demain|ce soir], inutile de me garder dans vos fichiers.',
    'En [vacances|week-end] à {city}, on est entrés parce qu’il pleuvait. [Jolie boutique.|Accueil aimable.] On habite loin, on ne reviendra pas.',
    'J’étais de passage. [Pas besoin de carte de fidélité.|Ne m’inscrivez nulle part, merci.]',
    'Un cadeau pris en vitesse [entre deux rendez-vous|avant le départ du TGV]. Rien à signaler.',
    'Simple arrêt à la boutique de la gare, [service rapide|deux minutes et c’était plié]. Au revoir.',
  ],
  'casual-acquaintances': [
    'Je passe [de temps en temps|une fois tous les deux ou trois mois], [c’est agréable|on échange deux mots], sans plus.',
    'Une [petite|gentille] boutique où je m’arrête quand je suis dans le quartier. [On est bien reçu.|Rien d’extraordinaire, mais sympathique.]',
    '[Bonjour à tous|Bonjour], [je viens rarement|on ne se voit pas souvent] mais l’accueil est toujours [poli|souriant]. Avez-vous encore {item} ?',
    'J’achète ici à l’occasion, [comme ailleurs|un peu par hasard]. Pas de reproche à faire.',
    'Ça faisait un moment que je n’étais pas passé{e}. [Rien n’a bougé|Tout va bien], bonne continuation.',
    'On se croise sans bien se connaître, [c’est très bien ainsi|cela me convient].',
  ],
  'basic-exchange': [
    'Commande reçue [complète|dans les temps], prix [correct|conforme au devis]. [Rien à ajouter.|Dossier clos.]',
    'Je compare, je prends au meilleur prix. Cette fois c’était vous : {price} €, livraison comprise.',
    'Le code promo [n’a pas été déduit|ne passe pas]. Merci de rembourser la différence, soit {n} €.',
    '{Item} : produit conforme à la fiche. [J’ai payé, j’ai reçu.|Transaction sans histoire.]',
    'Quel est le délai exact de livraison ? [Je n’ai besoin de rien d’autre.|Une date me suffit.]',
    '[Gardez vos newsletters|Pas besoin de petit mot dans le carton], je veux [un bon tarif|le produit] et une facture.',
    'À prix égal je commande ailleurs avec le port offert. Faites-vous un geste de {n} % ?',
  ],
} as const;
