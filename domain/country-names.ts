/**
 * Names of countries that CLDR does not have: those that the United Nations writes in its six languages, and short ones
 * that people type. For the search alone; what is shown is CLDR's.
 */
const NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE EAU ÉAU ОАЭ',
  BO: 'Plurinational State of Bolivia, État plurinational, Estado Plurinacional, Многонациональное Государство Боливия, دولة بوليفيا المتعددة القوميات, 多民族玻利维亚国',
  BN: 'Brunei Darussalam, Brunéi Darussalam, Бруней-Даруссалам, بروني دار السلام, 文莱达鲁萨兰国',
  CD: 'Democratic Republic of the Congo, DRC, République démocratique du Congo, RDC, República Democrática del Congo, Демократическая Республика Конго, ДРК, جمهورية الكونغو الديمقراطية, 刚果民主共和国',
  CI: 'Ivory Coast, Costa de Marfil',
  CN: 'People’s Republic of China, République populaire de Chine, República Popular China, Китайская Народная Республика, КНР, جمهورية الصين الشعبية, 中华人民共和国',
  CV: 'Cabo Verde, Кабо-Верде, كابو فيردي',
  CZ: 'Czech Republic, République tchèque, República Checa, Чешская Республика, الجمهورية التشيكية, 捷克共和国',
  FM: 'Federated States, États fédérés, Estados Federados, Федеративные Штаты, ولايات الموحدة, 密克罗尼西亚联邦',
  GB: 'Great Britain and Northern Ireland, England, Scotland, Wales, Grande-Bretagne, Angleterre, Gran Bretaña, Inglaterra, Соединенное Королевство, Британия, Англия, بريطانيا, إنجلترا, 联合王国, 不列颠',
  IR: 'Islamic Republic of Iran, République islamique, República Islámica, Исламская Республика, جمهورية إيران الإسلامية, 伊朗伊斯兰共和国',
  KP: 'Democratic People’s Republic of Korea, DPRK, République populaire démocratique de Corée, República Popular Democrática de Corea, RPDC, Корейская Народно-Демократическая Республика, КНДР, جمهورية كوريا الشعبية الديمقراطية, 朝鲜民主主义人民共和国',
  KR: 'Republic of Korea, ROK, République de Corée, República de Corea, Республика Корея, جمهورية كوريا, 大韩民国',
  LA: 'Lao People’s Democratic Republic, République démocratique populaire lao, República Democrática Popular Lao, Лаосская Народно-Демократическая Республика, جمهورية لاو الديمقراطية الشعبية, 老挝人民民主共和国',
  MD: 'Republic of Moldova, République de Moldova, República de Moldova, Республика Молдова, جمهورية مولدوفا, 摩尔多瓦共和国',
  NL: 'Kingdom of the Netherlands, Holland, Royaume des Pays-Bas, Hollande, Reino de los Países Bajos, Holanda, Королевство Нидерландов, Голландия, مملكة هولندا, 荷兰王国',
  PG: 'PNG',
  PS: 'State of Palestine, État de Palestine, Estado de Palestina, Государство Палестина, دولة فلسطين, 巴勒斯坦国',
  RU: 'Russian Federation, Fédération de Russie, Federación de Rusia, Российская Федерация, РФ, الاتحاد الروسي, 俄罗斯联邦',
  SA: 'KSA',
  SY: 'Syrian Arab Republic, République arabe syrienne, República Árabe Siria, Сирийская Арабская Республика, الجمهورية العربية السورية, 阿拉伯叙利亚共和国',
  SZ: 'Swaziland, Swazilandia, Свазиленд',
  TL: 'East Timor',
  TZ: 'United Republic of Tanzania, République-Unie de Tanzanie, República Unida de Tanzanía, Объединенная Республика Танзания, جمهورية تنزانيا المتحدة, 坦桑尼亚联合共和国',
  US: 'USA, United States of America, America, États-Unis d’Amérique, Amérique, Estados Unidos de América, Соединенные Штаты Америки, Америка, الولايات المتحدة الأمريكية, أمريكا, 美利坚合众国',
  VA: 'Holy See, Saint-Siège, Santa Sede, Святой Престол, الكرسي الرسولي, 教廷',
  VE: 'Bolivarian Republic of Venezuela, République bolivarienne, República Bolivariana, Боливарианская Республика, جمهورية فنزويلا البوليفارية, 委内瑞拉玻利瓦尔共和国',
  VN: 'Viet Nam, فييت نام',
};

/** Further names of the country, by its ISO 3166-1 code; empty where none is known. */
export function otherCountryNames(code: string): string {
  return (Object.hasOwn(NAMES, code) ? NAMES[code] : undefined) ?? '';
}
