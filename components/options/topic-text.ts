/** The name of each topic of data/observances.json, as a string of the interface; a test compares the two. */
export const TOPIC_TEXT = {
  animals: 'topicAnimals',
  biodiversity: 'topicBiodiversity',
  'children-youth': 'topicChildrenYouth',
  communication: 'topicCommunication',
  crime: 'topicCrime',
  culture: 'topicCulture',
  decolonization: 'topicDecolonization',
  development: 'topicDevelopment',
  disability: 'topicDisability',
  disarmament: 'topicDisarmament',
  disaster: 'topicDisaster',
  economy: 'topicEconomy',
  education: 'topicEducation',
  energy: 'topicEnergy',
  environment: 'topicEnvironment',
  families: 'topicFamilies',
  'food-agriculture': 'topicFoodAgriculture',
  governance: 'topicGovernance',
  health: 'topicHealth',
  'human-rights': 'topicHumanRights',
  humanitarian: 'topicHumanitarian',
  indigenous: 'topicIndigenous',
  justice: 'topicJustice',
  labour: 'topicLabour',
  language: 'topicLanguage',
  law: 'topicLaw',
  media: 'topicMedia',
  migration: 'topicMigration',
  ocean: 'topicOcean',
  'older-persons': 'topicOlderPersons',
  peace: 'topicPeace',
  poverty: 'topicPoverty',
  'racism-discrimination': 'topicRacismDiscrimination',
  refugees: 'topicRefugees',
  religion: 'topicReligion',
  remembrance: 'topicRemembrance',
  science: 'topicScience',
  slavery: 'topicSlavery',
  space: 'topicSpace',
  sport: 'topicSport',
  technology: 'topicTechnology',
  terrorism: 'topicTerrorism',
  tourism: 'topicTourism',
  transport: 'topicTransport',
  'un-system': 'topicUnSystem',
  urban: 'topicUrban',
  water: 'topicWater',
  women: 'topicWomen',
} as const;

type TopicText = (typeof TOPIC_TEXT)[keyof typeof TOPIC_TEXT];

const texts: ReadonlyMap<string, TopicText> = new Map(Object.entries(TOPIC_TEXT));

/** The string that names the topic; a topic of newer data than these names is "other". */
export function topicText(topic: string): TopicText | 'topicOther' {
  return texts.get(topic) ?? 'topicOther';
}
