/** What the staff of the sample brand wrote at their counters. Invented, as is everyone in it. */

interface InventedNote {
  kind: 'note' | 'taste' | 'size';
  label: string;
  text: string;
}

export const inventedNotes: readonly InventedNote[] = [
  { kind: 'taste', label: '', text: 'Thé fumé, jamais sucré. Fait goûter à tout le monde autour de lui.' },
  { kind: 'size', label: 'Housse de couette', text: '240 x 220, lin, toujours ardoise' },
  { kind: 'taste', label: 'Couleurs', text: 'Verts et gris ; pas de motifs.' },
  { kind: 'note', label: '', text: 'Vient le samedi matin avec sa fille, qui aime sentir les boîtes.' },
  { kind: 'size', label: 'Nappe', text: 'Table de 2,20 m, huit couverts' },
  { kind: 'note', label: '', text: 'Préfère qu’on la laisse regarder seule avant de lui parler.' },
  { kind: 'taste', label: 'Infusions', text: 'Rien après 16 heures qui ne soit sans théine.' },
  { kind: 'note', label: '', text: 'Offre souvent ; demande un papier simple et une étiquette sans prix.' },
];

export const inventedWishes: readonly { product: string; text: string }[] = [
  { product: 'Théière en fonte Orage 0,8 L', text: 'Pour ses quarante ans, en mars.' },
  { product: 'Plaid en laine Causse', text: 'En gris, quand il y en aura.' },
  { product: 'Coffret deux tasses Lichen', text: '' },
  { product: 'Parure lin lavé Ardoise 240 x 220', text: 'Attend les soldes, sans le dire.' },
];

export const inventedPurposes: readonly string[] = [
  'Choisir une théière à offrir',
  'Essayer les thés de printemps',
  'Liste de mariage',
  'Retirer la nappe ourlée',
  'Conseil pour la chambre d’amis',
];

interface Telling {
  product: string;
  how: string;
  where: string;
  who: string;
}

export const inventedStories: readonly { fr: Telling; en: Telling }[] = [
  {
    fr: {
      product: 'Théière en fonte Orage 0,8 L',
      how: 'Coulée dans un moule de sable qui ne sert qu’une fois, puis ébarbée à la main. L’émail intérieur demande deux cuissons.',
      where: 'Aux environs de Clermont-Ferrand',
      who: 'La fonderie Bargoin, onze personnes',
    },
    en: {
      product: 'Storm cast-iron teapot',
      how: 'Poured into a sand mould that is used once, then trimmed by hand. The enamel inside takes two firings.',
      where: 'Near Clermont-Ferrand',
      who: 'The Bargoin foundry, eleven people',
    },
  },
  {
    fr: {
      product: 'Plaid en laine Causse',
      how: 'Laine de brebis lavée à l’eau de source, filée grosse, tissée en une pièce et foulée au moulin.',
      where: 'Sur le causse Méjean, en Lozère',
      who: 'Élise et Paul Rouvière, bergers et tisserands',
    },
    en: {
      product: 'Causse wool throw',
      how: 'Ewe’s wool washed in spring water, spun thick, woven in one piece and fulled at the mill.',
      where: 'On the Causse Méjean, in Lozère',
      who: 'Élise and Paul Rouvière, shepherds and weavers',
    },
  },
  {
    fr: {
      product: 'Thé fumé Vieux port 100 g',
      how: 'Feuilles séchées au-dessus d’un feu de pin, une nuit entière, puis reposées trois mois.',
      where: 'Dans les monts Wuyi, au Fujian',
      who: 'La famille Lin, que nous voyons chaque printemps',
    },
    en: {
      product: 'Smoky Old Harbour tea',
      how: 'Leaves dried over a pine fire for a whole night, then rested three months.',
      where: 'In the Wuyi mountains of Fujian',
      who: 'The Lin family, whom we visit each spring',
    },
  },
  {
    fr: {
      product: 'Parure lin lavé Ardoise 240 x 220',
      how: 'Lin filé au mouillé, tissé, teint en pièce puis lavé longuement : il ne rétrécit plus.',
      where: 'Filé et tissé en Normandie',
      who: 'L’atelier Lemaître, coopérative depuis 1978',
    },
    en: {
      product: 'Slate linen bedding',
      how: 'Wet-spun linen, woven, piece-dyed, then washed long enough never to shrink again.',
      where: 'Spun and woven in Normandy',
      who: 'The Lemaître workshop, a cooperative since 1978',
    },
  },
];

export const inventedWaitlists: readonly { product: string; inDays: number }[] = [
  { product: 'Théière en fonte Orage 0,8 L', inDays: 12 },
  { product: 'Plaid en laine Causse', inDays: 26 },
];
