/*
The most frequent small words of languages in Latin script: a quarter of any running text, and hardly shared. A word that several languages have counts for each of them.
*/
const table: Readonly<Record<string, string>> = {
	en: 'the of and to in that is was for it with as his on be at by he this had not are but from or have they which were their has would been will who more when there said',
	de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie einem über einen so zum war haben nur oder aber vor',
	fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son elle été mais aux nous cette ont ou leur ses était comme',
	es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también fue ha desde',
	it: 'di e il che la in a per è un non si una i del da con le della sono come più al dei nel ma anche gli alla ha lo delle essere questo nella dal su era stato fra',
	pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só pelo pela até isso foi são',
	nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij ze wordt door over deze worden die werd geen',
	sv: 'och i att det som en på är av för med den till inte har de om ett han men var sig från så kan när år under också efter eller nu sin skulle',
	da: 'og i at det er en til på af for med der de den som ikke har et han var om sig fra men kan så også efter blev eller ved havde hun nu skal hvad mellem',
	nb: 'og i å det er en til på av for med som de den ikke har et han var om seg fra men kan så også etter ble eller ved hadde hun nå skal hva mellom',
	fi: 'ja on ei se että hän oli mutta ovat kun niin kuin tai myös sen joka olla mitä ole sekä jo vain nyt hänen jos ovat mukaan vuoden kanssa',
	pl: 'w i na z się że nie do to jest o jak a po co za od ale przez dla był czy przy być jego które także już tym jej oraz jako',
	cs: 'a v se na je že s z do o i to jako za by ale pro po při které který která jeho byl podle jsou bylo však nebo již také jsem až protože ještě není',
	sk: 'a v sa na je že s z do o i to ako za by ale pre po pri ktoré ktorý ktorá jeho bol podľa sú bolo však alebo už tiež som až pretože ešte nie',
	tr: 've bir bu da de için ile çok olarak daha olan gibi en kadar sonra ne var ama o ki her olduğu değil ya göre tarafından oldu',
	hu: 'a az és hogy nem is egy ez volt meg csak de már mint ki még el van vagy ha azt kell után ezt között amely lesz szerint',
	ro: 'și de în a la cu că o un pe nu din care se pentru mai este au fost sau ca prin dar ce după fi fără sunt între al lui',
	ca: 'de la i el que a en les per un els amb una del és no es al va més són dels com però aquest també han pel entre seva perquè',
	id: 'yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh adalah juga ke telah atau sebagai karena mereka bahwa ada bisa para kata',
	vi: 'và của là các có trong được cho không với một những đã này người khi đến về từ tại ra cũng như để năm vào nhiều đó phải',
};

const languagesOf = new Map<string, readonly string[]>();

/** The languages that have a word among their most frequent ones. */
export function languagesOfWord(word: string): readonly string[] {
	if (languagesOf.size === 0) {
		for (const [language, words] of Object.entries(table)) {
			for (const entry of new Set(words.split(' '))) {
				languagesOf.set(entry, [...(languagesOf.get(entry) ?? []), language]);
			}
		}
	}

	return languagesOf.get(word) ?? [];
}
