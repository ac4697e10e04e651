const women =
  'Camille Léa Manon Chloé Inès Fatima Jeanne Sarah Aminata Nathalie Sylvie Monique Mei Zoé Élodie Catherine Brigitte Nadia Yasmine Aurélie Marion Solène Gwenaëlle Odile Mireille Khadija Agathe Louise Victoire Anaïs Delphine Rokhaya Thi-Lan Clémence Margaux Ludivine Priscilla Hélène Isabelle Véronique Awa Rania Estelle Noémie Bérénice Ophélie Céline Maëva Dounia Apolline'.split(
    ' ',
  );

const men =
  'Hugo Louis Karim Thomas Mathieu Youssef Julien Paul Étienne Bastien Alain Jean-Luc Mamadou Quentin Rachid Olivier Gilles Nicolas Tristan Loïc Erwan Bruno Patrick Minh Samir Baptiste Adrien Fabrice Denis Ousmane Romain Maxime Victor Ismaël Corentin Philippe Gérard Antoine Simon Arthur Malik Florian Damien Yannick Clément Sacha Augustin Rémi Xavier Tarek'.split(
    ' ',
  );

const families =
  'Martin Bernard Dubois Moreau Laurent Lefebvre Benali Roux Girard Nguyen Diallo Fontaine Chevalier Garnier Faure Rousseau Blanc Guérin Boyer Da-Silva Haddad Perrin Morel Gauthier Dumont Lopez Traoré Picard Renard Colin Le-Goff Arnaud Rolland Schmitt Meyer Caron Leclerc Mahé Kervella Delattre Vasseur Carpentier Masson Tran Mbaye Ferreira Marchand Brunet Vidal Aubert Lacroix Prévost Bouvier Deschamps Poirier Charrier Sow El-Amrani Barbier Roche Pelletier Huet Cordier Weber Klein Muller Baudry Jacquet Hoarau Payet Texier Bonnin Delmas Castaing Saunier Clavel Berthelot Coste Tessier Allard Rivoire Pichon Besson Fabre Cohen Ziani Bouaziz Courtois Duval Evrard Ferrand Guillet Jourdan Lemoine Maillard Navarro Pasquier Quéré Rigaud Thibault'.split(
    ' ',
  );

const foreignFamilies =
  'Smith Walker O’Connor Taylor Evans Hughes Campbell Murphy Clarke Ward Bennett Foster Shah Patel Novak Jansen Lindqvist Rossi Okafor Kowalski'.split(
    ' ',
  );

const foreignWomen =
  'Emma Olivia Grace Charlotte Aisha Fiona Hannah Rebecca Joanna Priya Ingrid Giulia'.split(' ');
const foreignMen = 'Oliver James Daniel Liam George Callum Arjun Peter Henrik Marco Tom Andrew'.split(' ');

/** First and family names, with the city a customer lives in when it is far from every shop. */
export const names = { women, men, families, foreignWomen, foreignMen, foreignFamilies } as const;

export const otherCities = [
  'Paris',
  'Grenoble',
  'Rennes',
  'Angers',
  'Toulouse',
  'Marseille',
  'Dijon',
  'Tours',
  'Annecy',
  'Brest',
  'Rouen',
  'Montpellier',
  'Clermont-Ferrand',
  'Metz',
  'Le Mans',
  'Caen',
] as const;

export const foreignCities = [
  'London',
  'Edinburgh',
  'Brussels',
  'Dublin',
  'Geneva',
  'Bristol',
  'Amsterdam',
] as const;
