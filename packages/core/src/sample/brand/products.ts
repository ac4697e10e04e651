export interface Product {
  sku: string;
  /** As on a receipt. */
  name: string;
  category: string;
  /** As said in a sentence, with its article. */
  fr: string;
  en: string;
  price: number;
}

type Line = readonly [name: string, fr: string, en: string, price: number];

const shelves: Readonly<Record<string, readonly Line[]>> = {
  Thés: [
    ['Thé noir Brume du matin 100 g', 'le thé Brume du matin', 'the Morning Mist tea', 11.5],
    ['Thé vert Jardin de pluie 100 g', 'le thé Jardin de pluie', 'the Rain Garden tea', 12.9],
    ['Thé fumé Vieux port 100 g', 'le thé fumé Vieux port', 'the smoky Old Harbour tea', 13.5],
    ['Rooibos Quatre heures 100 g', 'le rooibos Quatre heures', 'the Four O’Clock rooibos', 10.9],
    ['Oolong Pierre chaude 50 g', 'l’oolong Pierre chaude', 'the Warm Stone oolong', 16],
    ['Earl Grey des toits 100 g', 'l’earl grey des toits', 'the Rooftop earl grey', 11.9],
  ],
  Tisanes: [
    ['Tisane Nuit claire 80 g', 'la tisane Nuit claire', 'the Clear Night herbal tea', 9.9],
    ['Tisane Verveine du Velay 60 g', 'la verveine du Velay', 'the Velay verbena', 8.9],
    ['Tisane Après-dîner 80 g', 'la tisane Après-dîner', 'the After Dinner infusion', 9.5],
  ],
  Épicerie: [
    [
      'Biscuits à la fleur d’oranger, boîte en fer',
      'la boîte de biscuits à la fleur d’oranger',
      'the tin of orange blossom biscuits',
      14.9,
    ],
    ['Miel de châtaignier 250 g', 'le miel de châtaignier', 'the chestnut honey', 9.8],
    ['Confiture de reines-claudes 220 g', 'la confiture de reines-claudes', 'the greengage jam', 6.9],
    ['Chocolat à chauffer 300 g', 'le chocolat à chauffer', 'the drinking chocolate', 12.5],
    ['Calissons de la maison', 'la boîte de calissons', 'the box of calissons', 17.5],
  ],
  Théières: [
    ['Théière en fonte Orage 0,8 L', 'la théière en fonte Orage', 'the Storm cast-iron teapot', 89],
    ['Théière en grès Galet 1 L', 'la théière Galet', 'the Pebble teapot', 64],
    ['Théière de voyage Wagon', 'la théière de voyage', 'the travel teapot', 38],
    ['Infuseur en inox', 'l’infuseur en inox', 'the steel infuser', 9.9],
  ],
  Tasses: [
    ['Tasse en grès Embrun', 'la tasse Embrun', 'the Sea Spray mug', 18.5],
    ['Coffret deux tasses Lichen', 'le coffret de tasses Lichen', 'the set of Lichen cups', 39],
    ['Bol à thé Cendre', 'le bol à thé Cendre', 'the Ash tea bowl', 24],
    ['Mug à anse Facteur', 'le mug Facteur', 'the Postman mug', 16.5],
  ],
  'Linge de lit': [
    ['Parure lin lavé Ardoise 240 x 220', 'la parure de lit Ardoise', 'the Slate linen bedding', 229],
    ['Drap plat lin Craie 270 x 300', 'le drap de lin Craie', 'the Chalk linen sheet', 119],
    ['Taie d’oreiller lin Sauge', 'la taie d’oreiller Sauge', 'the Sage pillowcase', 29],
    ['Plaid en laine Causse', 'le plaid Causse', 'the Causse wool throw', 98],
  ],
  'Linge de table': [
    ['Nappe en lin Dimanche 170 x 300', 'la nappe Dimanche', 'the Sunday tablecloth', 94],
    ['Serviettes lin, lot de 4', 'le lot de serviettes en lin', 'the set of linen napkins', 46],
    ['Torchon rayé Marinier', 'le torchon Marinier', 'the Sailor tea towel', 14.5],
    ['Chemin de table Brume', 'le chemin de table Brume', 'the Mist table runner', 42],
  ],
  Bain: [
    ['Drap de bain nid d’abeille', 'le drap de bain nid d’abeille', 'the waffle bath sheet', 48],
    ['Savon au lait d’avoine', 'le savon au lait d’avoine', 'the oat milk soap', 7.9],
    ['Gant de lin', 'le gant de lin', 'the linen mitt', 9.5],
    ['Peignoir Vapeur', 'le peignoir Vapeur', 'the Steam bathrobe', 115],
  ],
  Maison: [
    ['Bougie Feu de tourbe', 'la bougie Feu de tourbe', 'the Peat Fire candle', 34],
    ['Bougie Linge au vent', 'la bougie Linge au vent', 'the Washing Line candle', 34],
    ['Vase en verre soufflé Goutte', 'le vase Goutte', 'the Drop vase', 58],
    ['Corbeille en osier Halle', 'la corbeille Halle', 'the Market basket', 44],
    ['Lampe à poser Veilleuse', 'la lampe Veilleuse', 'the Nightlight lamp', 129],
  ],
  Vaisselle: [
    ['Assiette plate Rivage', 'l’assiette Rivage', 'the Shore plate', 21],
    ['Saladier Moisson', 'le saladier Moisson', 'the Harvest salad bowl', 52],
    ['Plat à tarte Tante Odile', 'le plat à tarte Tante Odile', 'the Aunt Odile pie dish', 36],
    ['Carafe Source', 'la carafe Source', 'the Spring carafe', 32],
    ['Service Rivage, 18 pièces', 'le service Rivage', 'the Shore dinner set', 310],
  ],
  Cadeaux: [
    ['Coffret Premier thé', 'le coffret Premier thé', 'the First Tea gift box', 45],
    ['Coffret Dimanche au lit', 'le coffret Dimanche au lit', 'the Sunday in Bed gift box', 79],
    ['Calendrier de l’Avent des thés', 'le calendrier de l’Avent', 'the tea Advent calendar', 39.9],
    ['Carte cadeau', 'la carte cadeau', 'the gift card', 50],
  ],
};

export const products: readonly Product[] = Object.entries(shelves).flatMap(([category, lines], shelf) =>
  lines.map(([name, fr, en, price], place) => ({
    sku: `BR-${String(shelf + 1).padStart(2, '0')}${String(place + 1).padStart(2, '0')}`,
    name,
    category,
    fr,
    en,
    price,
  })),
);

export const categories: readonly string[] = Object.keys(shelves);
