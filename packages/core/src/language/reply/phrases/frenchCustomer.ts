import type { CustomerSources } from './phrases.ts';

/** What customers say in French, or what a note says of them, each list by what it serves. */
export const frenchCustomer: CustomerSources = {
  asksWhy: [
    `pourquoi|qu'est[- ]ce qui (?:s'est|se) pass\\w+|comment se fait|comment est-ce possible|que se passe|qu'est-ce qui se passe|ou (?:est|sont|en est)`,
  ],
  requests: [
    `^(?:bonjour,? )?(?:ca|ce) serait (?:\\w+ )?(?:bien|chouette|super|sympa|top|genial|bon|pratique)`,
    `^(?:bonjour,? |bonsoir,? )?(?:on|nous) (?:est|sera|serait|serons|sommes|arriver\\w+) (?:finalement )?\\d+`,
    `^(?:(?:bonjour,? |bonsoir,? )?(?:(?:vous|tu) (?:pourriez|pouvez|peux|pourrais)|pouvez-vous|pourriez-vous|merci de|je (?:voudrais|souhait\\w+|aimerais)|j'aimerais|il me faudrait))`,
    // What they did themselves, and nothing came of it.
    `^(?:bonjour,? )?(?:j'ai|nous avons|j'avais|on a) (?:\\w+ )?(?:achete|commande|porte|choisi|reserve|ouvert|utilise|demenage|change|pris|souscrit|annule)\\w*(?![^]*(?: mais |, (?:il|elle|ils|elles) | et (?:il|elle|vous|ca|rien|la|le|personne) |jamais|pas|toujours|encore|rien))[^]*|(?:bonjour,? )?j'(?:arrete|annule|abandonne) [^]*`,
  ],
  asks: [
    `(?:^|[.!] |, )vous (?!deviez|aviez|etiez|disiez|promettiez|vouliez)\\w+ez(?! (?:oublie|perdu|casse|laisse|envoye|livre|annule|ete|encore|dit|promis))|autoris\\w+|permis\\w*|admis\\w*|toler\\w+`,
    `puis-je|peut-on|pouvez|pourriez|pourrais|pourrait(?:-on)?|peu[xt]|possible|moyen|il me faudrait|j'ai besoin|merci de|est-ce qu(?:e je|e vous|'on|e mon|e ma|'il)`,
    `(?:reste|avez|faites|livrez|acceptez|ouvrez|vendez|proposez|prenez|auriez|serait|reparez|louez|pretez)[- ](?:t-il|vous|il)|vous (?:avez|faites|livrez|acceptez|ouvrez|vendez|proposez|prenez|auriez|reparez|serez)`,
    `voudrais|voulais|voudrions|souhait(?:e|erais|ons)|aimer(?:ais|ions)|veux|voulons|je demande|j'exige|nous demandons|j'attends de vous|(?:une table|un rendez-vous|un rdv|une place) pour`,
    `vous (?:me|nous) (?:feriez|faites)|(?:remboursez|rendez|remettez|annulez|echangez|changez|envoyez|debloquez|reparez|remplacez|indemnisez)(?:-\\w+)?|est-ce que (?:mon|ma|mes|le|la|les|votre|c'est)|(?:ma|mon|mes|notre|le|la) [^.!?]{1,40} (?:peu(?:ven)?t|est|sont|sera)[- ](?:t-)?(?:il|elle|ils|elles)`,
  ],
  asksForFact: [
    `^(?:bonjour,? )?(?:(?:a|de|des|depuis|dans|pour|a partir de|jusqu'a) )?(?:quand|ou|quel(?:le|s|les)?|qui|comment|pourquoi|combien)|(?:savoir|dire|indiquer) (?:quand|ou|si|comment|pourquoi|quel|quelle|combien)|avez-vous (?:bien )?(?:recu|retrouve)|combien`,
  ],
  befell: [
    // A statement of what befell them, whose subject is neither "je" nor "nous", is told as a failure unless it praises.
    `^(?:bonjour,? |madame,? |monsieur,? )?(?:votre|vos|le|la|les|l'|mon|ma|mes|notre|nos|un|une|il|elle|on|vous|personne|deux|trois|\\d+|ce|cette|ca|c'est)(?=[' \\w])(?![^]*(?:merci|super|ravi|geni|delici|parfait|ador|bravo|magnifi|rayonn|dans[ea]|fete|beau|belle|content|sauve|excellent|formidable|top|charmant|gentil|heureu|plaisir|j'aime|remerci|felicit))(?=[^]*(?:(?: |')(?:a|ont|avez|est|sont|etait|etaient|avait|suis|ai|sommes)(?: \\w+)? \\w+(?:e|ee|es|ees|i|ie|is|u|ue|us|t|te|ts)(?![a-z])))`,
    `(?<!\\b(?:je|nous|qui|si|elle me|on) )(?:ne |n')(?:[\\w']+ )?[\\w']+ (?:\\w+ )?(?:pas|plus|jamais|rien|aucun\\w*)(?! (?:mal|grave|presse|urgent))`,
  ],
  failure: [
    `d'affilee|a nouveau|une fois de plus|sur-?estime\\w*|sous-?estime\\w*|chez (?:le|la|un|une|mon|ma) voisine?|(?:reserve|commande|paye|demande|choisi)\\w*[^.!?]{0,60}? (?:absente?s?|manquante?s?|(?:recu|eu|donne|livre|trouve|envoye) (?:un|une|des|le|la))(?![a-z])|alors que (?:j'avais|j'ai|l'etiquette|c'etait|tout|rien|le|la|vous|je)`,
    `(?:de|a) quelqu'un d'autre|s'(?:ecaill|effrit|effiloch)\\w+|s'est deviss\\w+|reveillee?s? (?:a|par)|se (?:decoll|decous|dechir)\\w+`,
    `(?:j'attends|nous attendons|on attend|j'attendais) [^.!?]{1,80}? depuis|a l'envers|arrach\\w+|(?:il|elle) boite|(?:s'est|se sont|s'etait) (?:\\w+ )?(?:retourne|casse|dechire|decolle|detache|fendu|coupe|arrete|bloque|dechausse|deforme|efface|effondre)\\w*|au premier (?:coup|lavage|usage|jour|essai|orage)|des (?:le|la) premiere? `,
    `trouve (?:un|une|des|du) [^.!?]* (?:dans|sur) (?:mon|ma|mes|notre|le|la|les|votre)`,
    `deja (?:occupee?|prise?|vendue?|donnee?|louee?)|(?:on|nous|j'ai|ai|avons) (?:\\w+ )*(?:dormi (?:dans|par|sur)|attendu|pleure|perdu (?:tou|mon bonus|mes points|une journee|de l'argent)\\w*|rate (?:mon|notre|le|l')|dormi dans)|injoignable|fichue?s?|gaspille\\w*`,
    `(?:jours?|semaines?|mois|heures?) (?:que|sans|plus tard|apres|d'attente)|en larmes|en pleurs|le petit doigt|j'exige|j'attends (?:un|une|des) (?:remboursement|geste|dedommagement|explication|excuse|reponse)s?|sans (?:prevenir|avertir|explication|un mot|mon accord)`,
    `(?:votre|vos|le|la|l'un de vos) (?:\\w+ )?(?:chauffeur|livreur|livreurs|application|appli|site|vendeu\\w+|conseille\\w*|technicien|serveu\\w+|caissi\\w+|agent|controleur|conducteur|bus|taxi|machine|agence|receptionniste|equipe|femme de menage|employe\\w*|plombier|ouvrier|camion|voiturier|coiffeu\\w+)(?: \\S+){0,2}? (?:a|ont|m'a|m'ont|nous a|nous ont|n'a|l'a|s'est) (?!ete (?:adorable|super|gentil|parfait|genial)|sauve|aide)|(?:cabosse\\w*|morceaux|miettes|decolle\\w*|deformee?|jauni\\w*|tord\\w*|inonde\\w*|tombee?|blessee?|foulee?|saign\\w+|disparu\\w*|disparaitre|fume|grince|rouill\\w+|gratt\\w+|vide|amende)`,
    `(?:casse\\w*|abime\\w*|endommag\\w+|defectueu\\w+|retards?|en retard|manque|manquant\\w*|manquait|erreurs?|mauvais\\w*|deux fois|double|trop (?:percu|cher paye|paye)|surfactur\\w+|desagreable\\w*|impoli\\w*|malpoli\\w*|grossier\\w*|mepris\\w*|sale\\w*|tache\\w*|perdu\\w*|fuit|fuite|plante\\w*|inacceptable|inadmissible|decu\\w*|deception|decevant\\w*|marre|ras[- ]le[- ]bol|furieu\\w+|en colere|enerv\\w+|honteu\\w+|honte|scandal\\w+|lamentable|nul\\w*|catastroph\\w+|horrible|ruin\\w+|gach\\w+|dechir\\w+|fissur\\w+|fele\\w*|surbook\\w*|ignor\\w+|moisi\\w*|perime\\w*|panne|pannes|coupure\\w*|coupe\\w*|pire|plain\\w+|plainte|reclamation|raye\\w*|rate\\w*|echou\\w+|brise\\w*|trempe\\w*|froid\\w*|immangeable|brule\\w*|cauchemar|bloque\\w*|coince\\w*|insult\\w+|humili\\w+|arnaqu\\w*|menti|mensonge|raccroch\\w+|oubli\\w+|annul\\w+|penible|degrad\\w+|pourri\\w*|errone\\w*|faux|anormal\\w*|mecontent\\w*|insatisf\\w+|exaspere\\w*|litige|incident|negligen\\w+|blesse\\w*|fendu\\w*|galere)`,
    `(?:jamais|pas|toujours pas|toujours rien|rien|personne|aucun\\w*|sans|plus)(?: [\\w'-]+){0,4}? (?:arriv\\w+|recu\\w*|venu\\w*|rappel\\w+|present\\w+|repon\\w+|reponse|marche\\w*|fonctionn\\w+|rembours\\w+|livr\\w+|expli\\w+|inform\\w+|prevenu\\w*|preven\\w+|dit|contact\\w+|eau chaude|internet|chauffage|nouvelles?|remboursement|electricite|reseau|connexion|trace|tenu|respect\\w+|conforme\\w*|bouge|s'allume|demarre|allume|normal)`,
    `(?:toujours|encore) (?:\\w+ )?(?:pas|rien|en attente|rien|attend\\w*|une fois|en panne|aucun\\w*|debite\\w*|facture\\w*|preleve\\w*)|attend\\w* (?:\\S+ ){0,3}?(?:depuis|pendant|heures?|jours|semaines|\\d+|une heure|plus d')|(?:depuis|cela fait|ca fait|fait) (?:\\S+ ){0,4}?(?:heures?|jours?|semaines?|mois|minutes)(?=[^.!?]{0,60}(?:attend\\w*|sans|rien|pas|plus|que j))|(?:deuxieme|troisieme|quatrieme|cinquieme|2e|3e|4e|seconde|enieme|nieme) (?:fois|appel|mail|message|panne|relance|retard|passage|courrier|rendez)|(?:facture|debite|preleve|preleves|compte|paye)\\w* (?:\\S+ ){0,3}?(?:deux|trop|fois|sans|au lieu|a tort|encore|double|alors)|au lieu (?:de|d'|du)|(?:promis|promettait|annonce|deviez|devait|devaient|prevue?|assure\\w*|garanti\\w*)(?=[^.!?]{0,90}(?:mais|pas|jamais|toujours|rien|personne|et (?:toujours|rien)))|(?:probleme|souci|soucis|problemes)(?: \\w+)? (?:avec|de|sur|depuis)|(?:obligee?|contrainte?|du) (?:de |d')?(?:attendre|rappeler|jeter|dormir|marcher|payer|rester|racheter|appeler)|pas (?:du tout |vraiment )?(?:content\\w*|satisfait\\w*|correct|serieux|acceptable|normal|la bonne|le bon|celui|celle|ce que)|(?:explos\\w+|lache|cede|deteint|retreci\\w*|decolle\\w*|grille|casse|craque|arrete|tombe en|s'est (?:\\w+ )?(?:casse\\w*|ouvert\\w*|dechir\\w+|arrete\\w*|decous\\w+|eteint\\w*))`,
    `reclamation|retard de livraison|panne|insatisfaction|detracteur|client (?:mecontent|en colere|decu)`,
  ],
  grievance: [
    `rayures?|eraflures?|trouee?s?|deja (?:payee?|reglee?|rembourse)e?s?|au nom d'un(?:e)? autre|(?:deja )?en retard d'|qui n'est pas (?:la mienne|le mien|a moi)|(?:vol|train|commande|livraison|reservation|rendez-vous|rdv|cours|spectacle)s? (?:a ete |est |ont ete |)?(?:annule|retarde|surreserve|decale)e?s?`,
    `(?:promise?e?s?|annoncee?s?|prevue?s?|attendue?s?) (?:il y a|depuis|pour (?:la semaine|le mois|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi) (?:passee?|derniere?)|pour hier)|jamais (?:verse|rembourse|livre|recu|arrive|traite|rendu|repondu|rappele)\\w*|sans reponse depuis`,
    `(?:apres|car|parce que|suite a|a cause d(?:e |'|u )) ?[^.;]*?(?:retard|erreur|oubli|panne|faute|perdu|casse|oublie|annule|trompe|defaut)\\w*|par la faute d|(?:non|mal) (?:resolue?|traitee?)s?`,
    `par erreur (?:de|du|par) (?:la|le|l'|notre|votre)`,
  ],
  noted: [
    `^(?:confirmation|rappel|accuse de reception|notification|relance|avis|invitation|newsletter|lettre d'information|recu|demande|question|renseignement|requete|sollicitation|veut|souhaite|voudrait|aimerait)s?|^je (?:remercie|felicite|complimente)`,
    `^je (?:demande|veux|voudrais|souhaite|aimerais|cherche|propose|m'interroge|me demande|envisage|projette|compte|sollicite|espere|reclame|ne sai[st] pas (?:si|s'|comment|quand|ou|quoi|quel\\w*)|n'est pas sure? (?:de|que))(?! (?:des |une )?(?:explications?|comptes|excuses))`,
  ],
  notedDoing: [
    `^(?:j'ai|je me suis) (?:\\w+ )?(?:oublie|rate|loupe|manque|egare|perdu mon|casse mon|supprime|trompe|saisi|mal saisi|mal tape|change d'avis|lave|laisse|depasse|consomme)\\w*(?![^]*(?:a cause|votre|car (?:le|la|l')|preleve|debite|facture|toujours|encore|personne))`,
  ],
  ownDoing: [
    // Praise, and what does not suit them.
    `(?:merci (?:a|pour|encore|mille|infiniment|beaucoup)|(?:remerci|felicit)(?:ez|er))(?! (?:rien|le message))(?![^]*(?: mais |cependant|toujours pas|jamais|rien |personne))|(?:ne|n') ?(?:va|vont|me plait|plait|me plaisent|aime) (?:\\w+ )?pas (?:avec|a|du tout|dans)`,
    `(?:mon|ma|notre) (?:\\w+ )?(?:fils|fille|mari|femme|mere|pere|gamine?|enfant|amie?|compagne|compagnon) (?:a|ont) (?:\\w+ )?(?:laisse|oublie)\\w*(?![^]*(?<![\\p{L}'])(?:vous|votre|vos)(?![\\p{L}]))`,
    `(?:je serai|nous serons|j'arriverai|nous arriverons|j'aurai|nous aurons|on sera|on arrivera|on aura) [^.!?]{0,40}(?:retard|tard|apres|pas la|absent)|coince\\w* dans|(?:nous|on) (?:sommes|est|sera|serons) (?:finalement )?(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)[^.!?]{0,30} au lieu de|je dois (?:annuler|reporter|decaler)|je n'ai pas (?:eu le temps|pu vous (?:appeler|prevenir|repondre))|^(?:ma|mon|mes|je|nous|notre) [^.!?,]{0,40}allergi\\w+(?: \\S+){0,4}[.!?]?$`,
    `(?:mon|ma|notre|le|la) (?:chien|chat|chienne|chatte|fils|fille|mari|femme|bebe|petite?) (?:l'|m'|nous )?(?:a|ont) (?:\\w+ )?(?:mange|fait tomber|casse|renverse|perdu|griffe|raye|dechire|machouille)\\w*(?![^]*(?<![\\p{L}'])(?:vous|votre|vos)(?![\\p{L}]))|on m'a vole (?:mon|ma|mes)(?![^]*(?<![\\p{L}'])(?:vous|votre|vos|chez)(?![\\p{L}]))`,
    // Nothing went wrong: it is praise.
    `avec (?:un|une|deux) (?:jour|heure|semaine)s? d'avance|n'arrete\\w* pas d(?:e |')(?:en )?parl\\w+|m'a rappele (?:celle|celui|mon|ma|mes|les|mon enfance)|(?:la|le) meilleure? (?:\\w+ ){1,3}?(?:depuis|de (?:ma|la|toute))|merveilleu\\w+|(?:n'a|n'ont) rien gache|valait (?:le coup|la peine)|plus (?:rapide|simple|clair|belle?|pratique|facile) qu|(?:a|ont) ete (?:adorables?|tres dou\\w+|si \\w+|formidables?|top|supers?|geniale?s?)`,
    // What they say of themselves, with nobody else in it.
    `^(?:bonjour,? |bonsoir,? )?(?:oups,? |aie,? )?(?:j'ai|je me suis|on a|on s'est|nous avons|je suis)(?! (?:\\w+ )?(?:attend|recu|du |perdu|paye|appel|ecri|demand|dormi|eu |ete|trouv|decouv|constat|vu |passe|rest|bloqu|coinc|tomb|decu|malade|furieu|scandali))(?![^]*(?<![\\p{L}'])(?:vous|votre|vos|pas|rien|jamais|toujours|depuis|personne|aucun\\w*|mais|sans|trop)(?![\\p{L}]))`,
    `^(?:bonjour,? )?(?:mon|ma|mes) (?:[\\w'-]+ ){1,4}?(?:a|ont|est|sont) (?:\\w+ )?(?:seche|use|vide|perime|evapore)\\w*`,
    // Nobody's failing, or somebody else's: an accident of theirs, a neighbour, the weather; or it has passed.
    `j'ai (?:\\w+ )?(?:mis|saisi|donne|tape|indique|entre|ecrit|commande|pris|choisi|note|rentre) (?:le|la|un|une|l') ?(?:mauvais\\w*|faux|fausse|ancien\\w*)|(?:c'est|c'etait) (?:de )?(?:ma faute|moi)|quelle (?:gourde|cruche|andouille)|(?:j'ai|je|j') [^.!?]{0,60}par (?:erreur|megarde)|j'ai (?:(?:rate|loupe) (?:le|mon) (?:code|permis|examen|test)|laisse|oublie|fait tomber|tache|casse|renverse|egare|echoue)`,
    `(?:votre|vos|un|le) concurrents?|^(?:[^.!?]{1,40} (?:du|de la|de ma|de mon|des) |mon |ma |mes |le |la |les )voisine?s?|(?:la|une) (?:tempete|grele|secheresse)|(?:le|l')orage|mais (?:c'est|tout est|ca) (?:revenu|bon|rentre|remarche|regle)`,
    `^(?:bonjour,? )?(?:mon|ma|mes|le|la) (?:\\w+ ){0,3}?(?:dossier|demande|declaration|candidature|pret|bourse|credit|dossier de \\w+)(?: \\w+){0,3}? (?:est|a ete|sont) (?:\\w+ )?(?:refuse|rejete|recale)\\w*`,
    `^(?:bonjour,? )?(?:je (?:voudrais|souhait\\w+|aimerais|voulais)|j'aimerais)`,
    `(?:j'ai|je l'ai|nous avons|je me suis) (?:\\w+ )?(?:perdu (?:mon|ma|mes|le|la|l'|les) ?(?:ticket|carte|cles?|billet|facture|mot de passe|code|recu|telephone|papiers|numero|identifiant)\\w*|casse\\w*|fait tomber|oubli\\w+|egare\\w*|renverse|change d'avis|commande (?:le|la) mauvais\\w*|tromp\\w+|fait une erreur|choisi (?:le|la) mauvais\\w*|pris (?:le|la) mauvais\\w*|abime|supprime|laisse)|ma (?:propre )?faute|mon erreur|par erreur,? j|j'ai par erreur`,
    `(?:puis-je|est-il possible|est-ce possible|peut-on|pourrais-je|pourriez-vous|pouvez-vous|pourrait-on|serait-il possible|est-ce que (?:je peux|vous (?:pouvez|avez|livrez|acceptez|vendez|faites)|c'est possible|l'on peut)|j'aimerais|je (?:voudrais|souhaite|souhaiterais) (?:savoir|acheter|commander|changer|annuler|reserver|echanger|retourner|resilier|modifier|rendre|un|une)|avez-vous|comment (?:faire|puis|je|dois|se|peut|on)|combien|quels? (?:est|sont|delai)|auriez-vous|vendez-vous|livrez-vous|acceptez-vous|proposez-vous|y a-t-il|on peut|je peux)`,
    `(?:mon|ma) (?:fils|fille|chien|chat|mari|femme|gamin\\w*|petit\\w*|bebe)(?: l'a| a| m'a)? (?:renverse|casse|fait tomber|mange|perdu|raye|dechire|mache|tache)\\w*|(?:pas|rien de) (?:grave|urgent|presse)|c'est regle depuis|j'ai change d'avis`,
  ],
};
