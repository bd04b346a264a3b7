import { answerHarvester } from '@/lib/exchange/oai/answer-harvester';
import { elementsNamed, readXml, type XmlElement } from './read-xml';

const origin = 'https://record.example';

/** Answers a request as the portal does, with its words replaced by their keys. */
export async function askOai(query: string): Promise<XmlElement> {
  const text = await answerHarvester(new URLSearchParams(query), {
    origin,
    name: 'Record <of> & "words"',
    nameOfSet: (spec) => spec,
    wordsOf: ({ words, values = {} }) => `${words} ${values.argument ?? ''}`,
    now: new Date('2026-01-02T03:04:05.678Z'),
  });
  return readXml(text);
}

export type Harvested = {
  identifier: string;
  datestamp: string;
  isDeleted: boolean;
  sets: string[];
  metadata: XmlElement | null;
};

/** Harvests a list to its end, as harvesters do. */
export async function harvest(query: string, ask = askOai): Promise<Harvested[]> {
  const found: Harvested[] = [];
  const verb = new URLSearchParams(query).get('verb')!;
  for (let next = query; next !== ''; ) {
    const answer = await ask(next);
    const fault = errorOf(answer);
    if (fault) throw new Error(fault);
    found.push(...elementsNamed(answer, 'header').map((header) => toHarvested(header, answer)));
    const token = elementsNamed(answer, 'resumptionToken')[0]?.text ?? '';
    next = token && `${new URLSearchParams({ verb, resumptionToken: token })}`;
  }
  return found;
}

export function errorOf(answer: XmlElement): string | null {
  return elementsNamed(answer, 'error')[0]?.attributes.code ?? null;
}

function toHarvested(header: XmlElement, answer: XmlElement): Harvested {
  const textOf = (name: string) => elementsNamed(header, name).map(({ text }) => text);
  const record = elementsNamed(answer, 'record').find(({ elements }) => elements.includes(header));
  return {
    identifier: textOf('identifier')[0] ?? '',
    datestamp: textOf('datestamp')[0] ?? '',
    isDeleted: header.attributes.status === 'deleted',
    sets: textOf('setSpec'),
    metadata: (record && elementsNamed(record, 'oai_dc:dc')[0]) ?? null,
  };
}
