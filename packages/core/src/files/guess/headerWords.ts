/** What a column's name says it holds, as people name columns in English and French. */
interface HeaderRule {
  target: string;
  /** How much the name says by itself, between 0 and 1. */
  weight: number;
  pattern: RegExp;
}

const person =
  '(?:customer|client|cliente|cust|buyer|user|member|shopper|acheteur|adherent|membre|utilisateur|household|foyer|account|compte|patient|guest)s?';
const number = '(?:id|ids|no|nr|num|number|numero|n|code|ref|reference|key|identifier|identifiant)';
const deal =
  '(?:order|invoice|commande|facture|ticket|receipt|transaction|basket|panier|sale|vente|bon|purchase|achat|cart|reservation|booking)';

const rules: readonly HeaderRule[] = [
  rule('customer', 1, `(?:${person} ${number}|${number}(?: de| du)? ${person}|external id|ext id)`),
  rule('customer', 0.7, person),
  rule(
    'name',
    0.95,
    `(?:${person} )?(?:full name|nom complet|nom et prenom|nom prenom|display name)|${person} name|nom(?: du)? ${person}`,
  ),
  rule('name', 0.6, 'name|nom'),
  rule('firstName', 1, `(?:${person} )?(?:first ?name|prenom|given name|forename)(?: ${person})?`),
  rule('lastName', 1, `(?:${person} )?(?:last ?name|surname|nom de famille|family name)(?: ${person})?`),
  rule(
    'email',
    1,
    `(?:${person} )?(?:e ?mail|mail|courriel|adresse (?:e ?)?mail|email address)(?: ${person})?`,
  ),
  rule(
    'phone',
    1,
    `(?:${person} )?(?:phone|tel|telephone|mobile|portable|gsm|cell(?:phone)?|msisdn|phone number|numero de telephone|mobile phone|(?:tel|telephone) (?:portable|mobile|fixe|1|2))(?: ${person})?`,
  ),
  rule(
    'card',
    1,
    '(?:loyalty|fidelity|membership|fidelite)(?: card)?(?: (?:no|number|id))?|(?:carte|card)(?: (?:de )?(?:fidelite|loyalty))?(?: (?:no|number|id))?|(?:no|numero|n)(?: de)? carte(?: fidelite)?',
  ),
  rule('device', 1, '(?:device|cookie|anonymous|visitor|ga client)(?: id)?'),
  rule(
    'at',
    1,
    `(?:${deal}|event|visit|visite|message|review|response|reponse|contact|call|appel|sent|paid|payment|operation) (?:date|time|datetime|date time|at|on)|date (?:de |d |du |de la |l )?(?:${deal}|visite|message|avis|reponse|contact|appel|operation|evenement)|date heure|date et heure|datetime|date time|timestamp|horodatage|occurred at|ordered at|purchased at|sold at|at`,
  ),
  rule('at', 0.9, 'date|day|jour|when|quand'),
  rule(
    'at',
    0.7,
    'created at|created|created on|creation date|date de creation|date creation|submitted at|received at',
  ),
  rule('time', 0.9, `time|heure|hour|(?:${deal} )?(?:time|heure)|heure (?:de |d )?${deal}`),
  rule(
    'kind',
    0.6,
    'type|kind|event|event type|event name|evenement|nature|type (?:d )?(?:operation|evenement|echange)|operation',
  ),
  rule('channel', 0.9, 'channel|canal|sales channel|canal de vente'),
  rule('channel', 0.4, 'source|medium|origine|origin|via|platform|plateforme'),
  rule('direction', 0.8, 'direction|sens'),
  rule(
    'order',
    1,
    `${deal} ${number}|${number}(?: de| du| d)? ${deal}|order ref(?:erence)?|reference commande`,
  ),
  rule('order', 0.7, deal),
  rule('id', 0.9, 'message id|event id|exchange id|review id|response id|conversation id|uuid|guid'),
  rule('id', 0.6, 'id|identifier|identifiant|row id|line id'),
  rule(
    'amount',
    1,
    `(?:line |net |gross |total |grand )?(?:amount|total|montant|sales|revenue|turnover|spend|depense|ca|chiffre d affaires)(?: (?:ttc|ht|eur|usd|gbp|euros?|dollars?|paid|line|net|due|value|price|amount))?|total (?:ttc|ht|price|ligne|paid)|prix total|montant (?:total|ttc|ht|ligne|paye|de la commande)|${deal} (?:amount|total|value|montant)|dollars|euros|value|valeur|subtotal`,
  ),
  rule(
    'unitPrice',
    1,
    '(?:unit|item|lineitem|line item|product|article) (?:price|cost|amount)|price each|unitprice|prix(?: de vente)? unitaire(?: ttc| ht)?|pu(?: ttc| ht)?|price per unit',
  ),
  rule('unitPrice', 0.7, 'price|prix|tarif|selling price'),
  rule(
    'quantity',
    1,
    '(?:line ?item )?(?:quantity|qty|qte|quantite|units|unites|nb articles|nombre d articles|items count|pieces)(?: (?:ordered|sold|vendue|commandee))?',
  ),
  rule('currency', 1, '(?:currency|devise|monnaie)(?: code)?'),
  rule(
    'sku',
    1,
    '(?:line ?item )?(?:sku|stock code|stockcode|product (?:id|code|ref|reference|no|number|sku)|article (?:id|code|no|number)|item (?:id|code|no|number|sku)|code (?:article|produit)|ref(?:erence)? (?:article|produit)|id (?:produit|article)|(?:code )?(?:ean|gtin|upc|asin|barcode))(?:13)?',
  ),
  rule('sku', 0.6, 'ref|reference'),
  rule(
    'item',
    0.9,
    '(?:line ?item |product |item |article )?(?:product|item|article|produit|libelle|designation|product name|item name|lineitem name|line item name|product title|nom (?:du )?produit|libelle (?:produit|article)|product description|item description)',
  ),
  rule('item', 0.7, 'description|title|titre|intitule|label'),
  rule(
    'category',
    0.8,
    '(?:product |item )?(?:category|categorie|department|rayon|famille|family|univers|product type|type de produit)(?: (?:produit|article))?',
  ),
  rule(
    'text',
    1,
    '(?:customer |client )?(?:text|texte|message|comment|comments|commentaire|commentaires|verbatim|verbatims|body|content|contenu|review|review text|review body|avis|feedback|remark|remarks|remarque|remarques|question|tweet|transcript|transcription|reponse libre|note text)',
  ),
  rule('text', 0.6, 'description|motif|subject|objet|reason|observations?|notes?'),
  rule('language', 0.9, 'language|langue|lang|locale'),
  rule(
    'staff',
    0.9,
    '(?:staff|agent|seller|vendeur|vendeuse|salesperson|sales rep|cashier|caissier|caissiere|conseiller|conseillere|advisor|employee|employe|operator|operateur|assistant)(?: (?:name|id|code))?',
  ),
  rule(
    'site',
    0.9,
    '(?:store|shop|magasin|boutique|site|branch|agence|outlet|point de vente|pdv|etablissement|location|restaurant|hotel)(?: (?:name|id|code|no|number))?|nom (?:du )?magasin|code magasin',
  ),
  rule('city', 0.9, '(?:billing |shipping |customer )?(?:city|ville|town|localite)'),
  rule('country', 0.9, '(?:billing |shipping |customer )?(?:country|pays)(?: code)?'),
  rule(
    'score',
    1,
    '(?:nps|csat|ces)(?: score)?|score|(?:note )?(?:de )?satisfaction(?: score)?|recommendation|recommandation|likelihood to recommend|effort score|score (?:nps|csat|ces)',
  ),
  rule('rating', 1, '(?:rating|stars?|etoiles?|star rating|review rating|note avis|nb etoiles)'),
  rule('rating', 0.5, 'note'),
  rule(
    'property:coupon',
    0.9,
    '(?:coupon|promo|voucher|discount)(?: code)|code promo|coupon|bon de reduction',
  ),
  rule(
    'property:discount',
    0.9,
    '(?:line ?item )?(?:discount|remise|reduction|rabais)(?: amount)?|montant remise',
  ),
  rule('property:margin', 0.9, 'margin|marge'),
  rule('property:gift', 0.9, 'gift|cadeau|is gift'),
  rule('property:issue', 0.8, 'issue|topic|sujet|theme|probleme'),
  rule('property:outcome', 0.8, 'outcome|resolution|issue finale|resultat'),
];

/** Every meaning a name may have, with how much it says. */
export function headerMatches(header: string): { target: string; weight: number }[] {
  const name = normaliseHeader(header);
  const found = new Map<string, number>();
  for (const { target, weight, pattern } of rules)
    if (pattern.test(name) && (found.get(target) ?? 0) < weight) found.set(target, weight);
  return [...found].map(([target, weight]) => ({ target, weight }));
}

/** `CustomerID`, `customer_id`, `N° client` and `customer id (EUR)` as plain words. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

function rule(target: string, weight: number, words: string): HeaderRule {
  return { target, weight, pattern: new RegExp(`^(?:${words})$`) };
}
