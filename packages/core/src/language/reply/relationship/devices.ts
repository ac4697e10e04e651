import type { ReadLanguage } from '../../tokens/stemWord.ts';
import type { PhraseList } from '../phrases/findPhrases.ts';
import { compileList } from '../phrases/phrases.ts';

/** Ways of writing that some relationships bear and others do not. */
export const devices = [
  'promotion',
  'survey',
  'referral',
  'enrolment',
  'pressure',
  'missing',
  'loyalty',
  'family',
  'intimacy',
  'formality',
  'welcome',
  'identify',
  'points',
  'gift',
  'selfService',
  'upsell',
  'contract',
  'badmouthing',
  'watching',
  'retention',
  'cheapening',
] as const;

export type Device = (typeof devices)[number];

const english: Readonly<Record<Device, readonly string[]>> = {
  promotion: [
    '(?:\\d+ ?%|percent) (?:off|discount)|(?:special|exclusive|new|latest|limited|seasonal|great) (?:offers?|deals?|promotions?)|promo(?:tion)? codes?|discount codes?|(?:new|latest|spring|summer|autumn|fall|winter) (?:collection|range|arrivals)|shop now|on sale|(?:in|during) (?:the|our) sales?|sale (?:starts|ends|is on)|you (?:might|may|will) (?:also )?(?:like|love)|discover our|treat yourself|recommended for you|we thought you',
  ],
  survey: [
    '(?:short|quick|brief|our|this) survey|rate (?:your|us|our|the)|(?:leave|write|post|give) (?:us )?(?:a|your) (?:\\w+ )?(?:review|rating|feedback)|how did we do|tell us (?:how|what) (?:you|we)|(?:share|give us) your (?:opinion|feedback|thoughts)|(?:a|two|few) minutes? (?:to|of your time)(?: to)? (?:answer|rate|complete|fill)',
  ],
  referral: [
    'refer (?:a|your) (?:friend|family)|(?:tell|invite|bring|recommend us to) (?:a|your) friends?|share (?:this|it|us|your (?:purchase|look|order)) (?:with|on)|spread the word|tag us',
  ],
  enrolment: [
    '(?:sign up|subscribe|register|enrol|join)(?: \\w+){0,3}? (?:to|for|our|the|up|today|now)|(?:create|open) (?:an|your) account|(?:loyalty|membership|rewards?) (?:card|scheme|program(?:me)?|club)|newsletter|become a member|(?:give|leave|send) us your (?:e-?mail|phone|number|address)|12[- ]month (?:plan|contract|subscription)|annual (?:plan|subscription|contract)',
  ],
  pressure: [
    "hurry|last (?:chance|days?|few|ones?)|only \\w+ left|while (?:stocks?|supplies) lasts?|(?:offer|price|deal) (?:ends|expires)|don'?t miss|do not miss|before it'?s too late|act (?:now|fast)|today only|limited time|running out|selling fast|come (?:back )?more often",
  ],
  missing: [
    "(?:we|i)(?:'ve| have|) (?:really |so |all )?miss(?:ed)? you|it's been (?:a while|too long|so long)|where have you been|(?:come|welcome) back to us|we haven'?t seen you|long time no see|you've been away",
  ],
  loyalty: [
    '(?:your|such) (?:\\w+ )?loyalty|loyal (?:customer|client|member|subscriber)|thank you for (?:choosing|staying|trusting|being with)|you chose us|for choosing us|glad you chose|faithful (?:customer|client)',
  ],
  family: [
    '(?:our|the|one) (?:big )?(?:family|community|tribe)|part of (?:the|our) (?:family|adventure|story)|we love you|(?:passion|love) (?:for|of) (?:our|the) brand',
  ],
  intimacy: [
    'my (?:dear|darling|love|friend|lovely)|(?:lots of |big |much )?(?:love and|hugs?|kisses|xo+x*o*|xx+)|sweetie|honey|darling|hun|mate|buddy|bestie|dearest|how (?:are|is) (?:the|your) (?:kids?|children|family|wife|husband|mum|mom|love life|holidays?)|happy birthday|your birthday|between you and me|thinking of you|(?:i|we) care about you|hope your (?:kids|family|wife|husband)|babe',
  ],
  formality: [
    'dear (?:valued )?(?:customer|client|sir|madam|sir or madam|sir/madam|member|user|passenger|guest)|to whom it may concern|dear (?:mr|mrs|ms|miss)(?: and mrs)?|we acknowledge receipt|we (?:hereby )?(?:inform|advise) you|please be (?:advised|informed)|yours (?:faithfully|sincerely)|(?:your|under) (?:reference|file|case|customer|ticket) (?:number|no|ref)|kindly (?:note|find|be)|your (?:request|enquiry|complaint|query) has been (?:received|registered|logged)|customer (?:service|services|care|relations) (?:team|department)',
  ],
  welcome: ['welcome to (?:our|the)|new (?:customer|client|member)|first (?:order|visit|purchase) with us'],
  identify: [
    '(?:could|can|please|may|would) (?:you |i )?(?:\\w+ )?(?:confirm|give|provide|send|tell|have|remind)(?: (?:me|us))?(?: of)? your (?:\\w+ )?(?:name|customer number|account number|address|e-?mail|phone|date of birth|details|size|order history)|who am i (?:speaking|talking) (?:to|with)|what was your name|have you (?:shopped|been|ordered) with us before',
  ],
  points: [
    '(?:\\d+ |bonus |extra |double |loyalty |earn )points|(?:earn|collect|win) (?:points|rewards|\\S+ for)|reward(?:s|ed)? (?:for|points)|cashback|(?:gift card|voucher|\\S+ (?:credit|off)) (?:for|if|when) you',
  ],
  gift: [
    '(?:gift|discount) (?:card|voucher)|vouchers?|(?:free|small|little|complimentary) (?:gift|sample|goodie|mug|pen|tote|trinket)|goodwill gesture|as a gesture|token of (?:our|my)|promotional (?:item|gift)',
  ],
  selfService: [
    '(?:fill|complete|submit)(?: \\w+){0,3}? (?:form|request)|(?:visit|see|check|consult|go to|refer to|read) (?:our|the) (?:faqs?|help|website|site|online|support|terms|page)|(?:call|contact|ring|write to|get in touch with) (?:our|the) (?:\\w+ ){0,2}?(?:team|department|service|number|hotline|line|centre|center|helpdesk)|call (?:us )?back|do it (?:yourself )?(?:online|in the app)|self[- ]service|from your account|press \\d|please (?:print|download|upload|scan)|(?:bring|send|post) (?:it )?back to (?:us|the)',
  ],
  upsell: [
    'upgrade (?:to|your|for)|premium|(?:for|only) (?:just )?\\S+ (?:more|extra)|add (?:on|our|an? \\w+ (?:plan|cover|option|pack))|extended (?:warranty|cover)|(?:optional|extra) (?:cover|insurance|pack|option)s?|subscribe to|why not (?:add|take|try)|better plan|bigger plan',
  ],
  contract: [
    '(?:under|according to|as per|per|in) (?:the|your|our) (?:contract|terms|agreement)|(?:your|the) contract (?:says|states|requires|binds|clearly)|contractual\\w*|terms and conditions|legally (?:bound|obliged)|clause',
  ],
  badmouthing: [
    '(?:unlike|better than|worse than) (?:your |the |our )?(?:former|previous|old|last|other|competitors?|rivals?)|your (?:former|previous|old|last|ex)(?:-| )?(?:\\w+ )?(?:provider|supplier|bank|brand|shop|insurer|operator)(?: \\S+){0,4}? (?:bad|poor|terrible|awful|never|failed|wrong|useless|dishonest|cheat\\w*|robbed|ripped|treated)|they (?:treated you badly|ripped you off|never cared)|glad you left them|you were right to leave',
  ],
  watching: [
    'we (?:saw|noticed|see|know)(?: that)? (?:you|your) (?:\\w+ )?(?:visited|viewed|looked|browsed|left|came|walked|have been|were|basket|cart|birthday|last|order\\w*|bought|purchase\\w*)|(?:since|based on) (?:your (?:last|recent|previous) (?:purchase|order|visit|browsing)|you bought|what you bought)|your browsing|still in your (?:basket|cart)|like last time|as last time|after your (?:last )?(?:purchase|order) of',
  ],
  retention: [
    "are you sure|before you (?:go|leave)|(?:why|what made you) (?:are you leaving|do you want to (?:leave|stop|cancel)|leave)|(?:sorry|sad) to see you (?:go|leave)|change your mind|reconsider|(?:stay|come back) and (?:get|receive|we)|we(?:'d| would) (?:hate|love) (?:to lose|to keep) you|one last (?:offer|thing)",
  ],
  cheapening: ['(?:clearance|outlet|bargain|sell[- ]?off|half price|everything must go|\\d+ ?% off)'],
};

const french: Readonly<Record<Device, readonly string[]>> = {
  promotion: [
    "(?:-|moins )? ?\\d+ ?%(?: de (?:remise|reduction|rabais))?(?= (?:de|sur|pour)|[ .,!])|(?:offre|offres|vente|ventes|promo|promos|promotion|promotions)(?: \\w+){0,2}? (?:speciale?s?|exclusive?s?|privee?s?|flash|du moment|limitee?s?)|codes? promo\\w*|soldes|(?:nouvelle|derniere) collection|nouveautes|bon plan|bons plans|decouvrez (?:notre|nos|la|les)|vous (?:aimerez|adorerez|pourriez aussi aimer)|faites-vous plaisir|profitez (?:de|d'|en)|remise (?:de|exceptionnelle)|reduction (?:de|exceptionnelle)|selection pour vous",
  ],
  survey: [
    'enquete|questionnaire|sondage|(?:notez|evaluez)[- ](?:nous|votre|notre)|(?:laissez|donnez|deposez|partagez|laisser|donner|deposer|partager)(?:-nous)? (?:un |votre |nous votre )?(?:avis|note|commentaire|opinion)|votre avis (?:nous )?(?:interesse|compte)|(?:dites|racontez)-nous (?:ce que|comment)|(?:deux|quelques|une) minutes? (?:pour|de votre temps)',
  ],
  referral: [
    'parrain\\w+|(?:parlez|parler) de nous|(?:invitez|recommandez[- ]nous)|(?:vos|un) amis? (?:a|et)|partagez (?:sur|avec|votre|vos)|faites passer le mot|taguez',
  ],
  enrolment: [
    "(?:inscri\\w+|abonne\\w+|rejoi\\w+|adhere\\w*)(?:-vous|-toi)?(?: \\w+){0,3}? (?:a|au|aux|notre|nos|le|la|vite|des|club)|cre(?:ez|er) (?:un|votre) compte|(?:carte|programme|club) (?:de )?(?:fidelite|membre|avantages?|vip)|newsletter|infolettre|lettre d'information|devenez membre|(?:laissez|donnez|communiquez)(?:-nous)? votre (?:e-?mail|mail|adresse|numero|telephone)|abonnement (?:annuel|de 12 mois)|engagement (?:de )?(?:12|24) mois",
  ],
  pressure: [
    "depechez-vous|vite|derniere?s? (?:chance|jours?|pieces?|heures?|exemplaires?|minutes?)|plus que \\w+|il n'en reste que|jusqu'a epuisement|(?:offre|prix) (?:valable|limitee?|qui expire|expire)|ne (?:manquez|ratez) pas|avant qu'il ne soit trop tard|aujourd'hui seulement|duree limitee|stock limite|part tres vite|venez plus souvent",
  ],
  missing: [
    "(?:vous|tu) (?:nous|me|m') ?(?:manqu\\w+|avez manque|as manque)|cela fait (?:\\w+ )?(?:longtemps|un moment)|ca fait (?:\\w+ )?(?:longtemps|un moment)|ou etiez-vous|on ne vous (?:voit|a) plus|vous nous avez (?:oublies|abandonnes)|nous ne vous avons pas vu|revenez(?:-nous)? vite",
  ],
  loyalty: [
    "(?:votre|ta|cette) (?:\\w+ )?fidelite|(?:client|cliente|abonne|abonnee)s? (?:si |tres |le plus )?fideles?|(?:de |d')(?:nous )?(?:avoir choisis?|etre reste\\w*|nous avoir choisi\\w*|nous avoir fait confiance)|merci de votre confiance|votre (?:confiance|attachement)|vous nous avez choisis?",
  ],
  family: [
    '(?:la|notre|grande) (?:grande )?(?:famille|communaute|tribu)|(?:fait|faites|partie) (?:de |partie de )?(?:la|notre) (?:famille|aventure|histoire)|on vous aime|nous vous aimons|(?:passion|amour) (?:de|pour) la marque',
  ],
  intimacy: [
    "ma (?:belle|cherie|chere amie|puce)|mon (?:cher ami|cheri|ami|grand)|(?:gros )?bisous?|bises|(?:je |on |nous )?(?:t'|vous )embrass\\w+|coucou|comment vont (?:les|vos|tes) (?:enfants|petits|parents)|(?:et|comment va) (?:la famille|votre (?:mari|femme|epouse|fils|fille|mere)|ta (?:femme|mere|fille)|ton (?:mari|fils))|(?:bon|joyeux) anniversaire|votre anniversaire|entre nous|(?:je|on) pense (?:a|fort a) (?:vous|toi)|amicalement|mon coeur|copine?|cher ami|chere amie",
  ],
  formality: [
    "(?:cher|chere|chers) (?:client|cliente|clients|abonne\\w*|adherent\\w*|usager|societaire)|madame,? monsieur|a qui de droit|(?:accusons|accuse) (?:\\w+ )?reception|nous (?:vous informons|avons l'honneur|portons a votre connaissance|faisons suite)|(?:veuillez|nous vous prions d'|je vous prie d')(?: \\w+)? ?(?:agreer|recevoir|croire)|salutations (?:distinguees|respectueuses)|(?:reference|numero|ref) (?:de |du )?(?:dossier|client|demande)|votre (?:demande|requete|reclamation|courrier) (?:a ete|est|a bien ete) (?:enregistree?|prise? en compte|recue?)|le service (?:client\\w*|relation)|conformement a (?:nos|votre|notre)",
  ],
  welcome: [
    'bienvenue (?:chez|dans|parmi)|(?:nouveau|nouvelle) (?:client|cliente|membre)|(?:premiere|premier) (?:commande|visite|achat) chez nous',
  ],
  identify: [
    "(?:pourriez|pouvez|merci de|veuillez|puis)(?:-vous|-je)?(?: (?:me|nous|m'|bien vouloir|avoir))*(?: ?(?:rappeler|donner|communiquer|indiquer|confirmer|transmettre|preciser))? votre (?:nom|prenom|numero (?:de )?client|numero de compte|adresse|e-?mail|mail|telephone|date de naissance|taille|identite|pointure)|quel (?:est|etait) votre nom|(?:etes|avez)-vous deja (?:client|cliente|venue?|commande)|a qui ai-je l'honneur",
  ],
  points: [
    "(?:\\d+ |vos |des |double |gagnez des )points(?: de fidelite| bonus)?|(?:gagnez|cumulez|collectez) (?:des|vos|\\S+ points)|recompens\\w+ (?:pour|votre|de votre)|cagnotte|(?:bon d'achat|carte cadeau|\\S+ (?:offerts?|de reduction)) (?:pour|si|contre)",
  ],
  gift: [
    "bons? d'achats?|carte cadeau|(?:petit |petite )?(?:cadeau|attention|echantillon|goodies?|gadget|mug|stylo)|geste commercial|code (?:de )?reduction|a titre de geste|en signe de",
  ],
  selfService: [
    "(?:rempli\\w+|complet\\w+)(?: \\w+){0,3}? (?:formulaire|fiche|dossier)|(?:consult\\w+|voir|visit\\w+|rendez-vous sur|allez sur|lisez|connectez-vous) (?:a |notre |nos |la |le |votre |sur )?(?:faq|site|aide|foire|page|espace|centre d'aide|conditions|application)|(?:appel\\w+|contact\\w+|adressez-vous (?:a|au)|ecri\\w+ (?:a|au)|joign\\w+)(?: \\w+)? (?:notre|le|nos|du|au) ?(?:\\w+ )?(?:service|numero|standard|plateforme|departement|sav)|rappel\\w+ (?:plus tard|demain|le service|nous)|(?:faites|faire)-le (?:en ligne|vous-meme)|en ligne vous-meme|libre[- ]service|depuis votre (?:espace|compte)|tapez \\d|imprim\\w+|telecharg\\w+|renvoy\\w+[- ](?:nous|le|la|les)",
  ],
  upsell: [
    "(?:passe\\w*|passer) (?:a|en|au) (?:l'offre |la formule |la version )?(?:premium|superieure?|pro|plus|integrale)|premium|pour (?:seulement |juste )?\\S+ (?:de plus|supplementaires?)|(?:ajoutez|souscri\\w+|optez|completez)(?: \\w+){0,3}? ?(?:option|garantie|assurance|pack|offre|formule|extension)|extension de garantie|option supplementaire|formule superieure|monter en gamme",
  ],
  contract: [
    "(?:selon|d'apres|conformement a|au titre de|en vertu de|aux termes de) (?:le |la |les |votre |notre |nos |du )?(?:contrat|conditions|clause|cgv)|(?:le|votre) contrat (?:prevoit|stipule|precise|vous engage|est clair)|contractuel\\w*|conditions generales|article \\d+|clause",
  ],
  badmouthing: [
    "(?:contrairement a|mieux que|pas comme) (?:votre |vos |les |nos |l')?(?:ancien\\w*|precedent\\w*|autres?|concurrents?)|votre (?:ancien\\w*|precedent\\w*|ex[- ]?\\w*) ?(?:\\w+ )?(?:\\S+ ){0,4}?(?:nul\\w*|mauvais\\w*|jamais|incompetent\\w*|malhonnete\\w*|arnaqu\\w*|maltrait\\w*|vol\\w*|decu\\w*)|ils vous ont (?:mal|arnaqu|vol|decu)\\w*|vous avez (?:bien fait|eu raison) de (?:les |le |la )?quitter",
  ],
  watching: [
    "nous (?:avons vu|avons remarque|savons|voyons|avons note) que vous (?:avez|etes|aviez|venez|etiez|regard\\w+|consult\\w+|achet\\w+)|(?:suite a|depuis|apres|d'apres) (?:votre|vos) (?:dernier|derniere|derniers|recent\\w*|visite|navigation|achat|commande)|votre navigation|(?:toujours|encore) dans votre panier|comme la derniere fois|vous avez (?:consulte|regarde) (?:\\w+ )?(?:notre|nos|ce|cet|cette)",
  ],
  retention: [
    "(?:etes-vous|vous etes|es-tu) (?:vraiment )?(?:sur|sure|certain|certaine)|avant (?:de|que vous) (?:partir|nous quitter|partiez|nous quittiez)|pourquoi (?:nous quittez|partez|voulez-vous|souhaitez-vous|arreter)|(?:desoles?|tristes?) de vous voir partir|chang\\w+ d'avis|reconsider\\w+|(?:restez|revenez) et|vous (?:garder|retenir)|une derniere (?:offre|chose)",
  ],
  cheapening: [
    'destockage|liquidation|braderie|moitie prix|tout doit disparaitre|\\d+ ?% (?:de (?:remise|reduction)|sur)',
  ],
};

const compiled = new Map<ReadLanguage, Readonly<Record<Device, PhraseList>>>();

/** The phrases of each way of writing, compiled at their first use. */
export function devicePhrasesOf(language: ReadLanguage): Readonly<Record<Device, PhraseList>> {
  const known = compiled.get(language);
  if (known) return known;
  const lists = language === 'fr' ? french : english;
  const phrases = Object.fromEntries(
    devices.map((device) => [device, compileList(lists[device], {})]),
  ) as Record<Device, PhraseList>;
  compiled.set(language, phrases);
  return phrases;
}
