import { describe, expect, test } from 'vitest';
import { decimalSignOf, readNumber } from './numbers.ts';
import { understood } from './plain-table.test-data.ts';
import { readFlatFigures } from './read-flat-figures.ts';
import { readKeyFigures } from './read-key-figures.ts';
import { readODataV3 } from './read-odata-v3.ts';
import { readODataV4 } from './read-odata-v4.ts';
import { readPoliceCounts } from './read-police-counts.ts';

const here = { municipality: 'GM0518', year: 2019 };
const heading =
  'Wijken en buurten;R/Soort regio (omschrijving);R/Codering (code);B/Aantal inwoners (aantal);W/Koopwoningen (%)';
const keyFigures = (...rows: string[]) => readKeyFigures([heading, ...rows].join('\r\n'), here);

describe('numbers in a table', () => {
  test('thousands and decimals are told apart by what the whole table shows', () => {
    expect([decimalSignOf(['2.0', '12']), decimalSignOf(['1.234,5']), decimalSignOf(['1,42', '3'])]).toEqual([
      '.',
      ',',
      ',',
    ]);
    expect([decimalSignOf(['1.5', '1,5']), decimalSignOf(['1.234', '12'])]).toEqual(['mixed', undefined]);
    expect([readNumber('1.234', ','), readNumber('1,234.5', '.'), readNumber(' 1 234 567 ', undefined)]).toEqual([
      1234, 1234.5, 1234567,
    ]);
  });
  test('what can be read in two ways is not guessed, and what is no number is none', () => {
    expect([readNumber('1.234', undefined), readNumber('12 34', '.'), readNumber('-', '.')]).toEqual([
      'ambiguous',
      undefined,
      undefined,
    ]);
    expect([readNumber('-3', undefined), readNumber('1.2.3', '.'), readNumber('', '.')]).toEqual([
      -3,
      undefined,
      undefined,
    ]);
  });
});

describe('key figures', () => {
  test('each rejected row says why, and where it stands', () => {
    const read = understood(
      keyFigures(
        'Een;Buurt     ;BU05180001;10;50',
        'Twee;Wijk      ;BU05180002;10;50',
        'Drie;Buurt     ;BU05180003;10',
        'Vier;Buurt     ;BU05180001;11;50',
        'Vijf;Buurt     ;BU05180005;tien;50',
        'Zes;Buurt     ;;10;50',
        'Zeven;Buurt     ;XX05180007;10;50',
        'Acht;Buurt     ;BU03630001;10;50',
        'Negen;Buurt     ;BU05180009;1.234;50',
      ),
    );
    expect(read.rejected.map(({ line, rejection }) => [line, rejection])).toEqual([
      [3, 'kind-and-code-differ'],
      [4, 'columns'],
      [5, 'twice'],
      [6, 'not-a-number'],
      [7, 'no-code'],
      [8, 'not-an-area'],
      [10, 'number-ambiguous'],
    ]);
    expect([read.rows, read.elsewhere, read.figures.length]).toEqual([9, 1, 2]);
  });
  test('a file of mixed signs, without a code column, without a year or without anything is refused whole', () => {
    expect(keyFigures('a;Buurt;BU05180001;1.5;1,5')).toEqual({ ok: false, refusal: 'decimals-differ' });
    expect(readKeyFigures('a;b\n1;2', here)).toEqual({ ok: false, refusal: 'no-code-column' });
    expect(readKeyFigures(heading, { municipality: 'GM0518' })).toEqual({ ok: false, refusal: 'no-year' });
    expect(readKeyFigures('', here)).toEqual({ ok: false, refusal: 'empty' });
    expect(readFlatFigures('a,b\n1,2', here)).toEqual({ ok: false, refusal: 'no-code-column' });
  });
  test('a known name with another unit is not taken for what pages know', () => {
    const read = understood(readKeyFigures(`${heading.replace('(%)', '(aantal)')}\na;Buurt;BU05180001;10;50`, here));
    expect(read.measures.map(({ key }) => key)).toEqual(['inhabitants', 'w-koopwoningen']);
  });
});

describe('OData version 3', () => {
  const row = {
    WijkenEnBuurten: 'BU05183620',
    Gemeentenaam_1: "'s-Gravenhage                           ",
    SoortRegio_2: 'Buurt     ',
    Codering_3: 'BU05183620',
    AantalInwoners_5: 8000,
    k_65JaarOfOuder_12: null,
    HuishoudensTotaal_29: 4000,
    Appartement_47: 1500,
    Appartement_55: 900,
  };
  const answer = (...value: object[]) => JSON.stringify({ 'odata.metadata': 'x', value });
  const properties = JSON.stringify({
    value: [
      { ID: 1, ParentID: null, Type: 'TopicGroup', Key: '', Title: 'Bevolking' },
      { ID: 2, ParentID: 1, Type: 'Topic', Key: 'AantalInwoners_5', Title: 'Aantal inwoners', Unit: 'aantal' },
      { ID: 3, ParentID: null, Type: 'TopicGroup', Key: '', Title: 'Gas' },
      { ID: 4, ParentID: 3, Type: 'Topic', Key: 'Appartement_55', Title: 'Appartement', Unit: 'm3' },
    ],
  });

  test('columns are known by name, whatever number is behind them this year', () => {
    const of = (column: string) =>
      understood(
        readODataV3({ table: 'T', typedDataSet: answer({ WijkenEnBuurten: 'BU05183620', [column]: 4 }) }, here),
      ).measures[0]?.key;
    expect([of('HuishoudensTotaal_28'), of('HuishoudensTotaal_29'), of('k_0Tot15Jaar_8')]).toEqual([
      'households',
      'households',
      'age-0-14',
    ]);
  });
  test('two columns of one name cannot be told apart without the description, and are with it', () => {
    const bare = understood(readODataV3({ table: 'T', typedDataSet: answer(row) }, here));
    expect(bare.measures.map(({ key }) => key).sort()).toEqual(['households', 'inhabitants']);
    const told = understood(readODataV3({ table: 'T', typedDataSet: answer(row), dataProperties: properties }, here));
    expect(told.measures).toEqual([
      { key: 'inhabitants', label: 'Bevolking/Aantal inwoners', unit: 'aantal' },
      { key: 'appartement', label: 'Gas/Appartement', unit: 'm3' },
    ]);
  });
  test('nothing is missing, not zero; a row of another kind than its code is rejected', () => {
    const second = { ...row, WijkenEnBuurten: 'BU05183637  ', k_65JaarOfOuder_12: 0 };
    const wrong = { ...row, WijkenEnBuurten: 'WK051836' };
    const read = understood(readODataV3({ table: 'T', typedDataSet: answer(row, second, wrong) }, here));
    const old = read.figures.filter(({ measure }) => measure === 'age-65');
    expect(old.map(({ placeId, value, missing }) => [placeId, value, missing])).toEqual([
      ['BU05183620', null, 'withheld'],
      ['BU05183637', 0, undefined],
    ]);
    expect(read.rejected.map(({ rejection }) => rejection)).toEqual(['kind-and-code-differ']);
  });
  test('what is no answer of OData is refused', () => {
    expect(readODataV3({ table: 'T', typedDataSet: 'a;b' }, here)).toEqual({ ok: false, refusal: 'not-odata' });
    expect(readODataV3({ table: 'T', typedDataSet: '{"a":1}' }, here)).toEqual({ ok: false, refusal: 'not-odata' });
    expect(readODataV3({ table: 'T', typedDataSet: answer({ a: 1 }) }, here)).toEqual({
      ok: false,
      refusal: 'no-area-column',
    });
  });
});

describe('OData version 4', () => {
  const lists = (observations: string) =>
    new Map([
      ['Observations', `Id;Measure;WijkenEnBuurten;Perioden;Value;StringValue;ValueAttribute\n${observations}`],
      ['MeasureCodes', 'Identifier;MeasureGroupId;Title;Unit\nT001036;;Aantal inwoners;aantal\nD1;;Diefstal;aantal\n'],
      ['Dimensions', 'Identifier;Kind\nWijkenEnBuurten;GeoDimension\nPerioden;TimeDimension\n'],
    ]);
  test('periods are years, quarters and calendar months of the source', () => {
    const read = understood(
      readODataV4(
        {
          table: '1T',
          lists: lists(
            '1;T001036;BU05183620  ;2024JJ00;8,5;;None\n2;T001036;BU05183620;2024KW02;1;;None\n3;T001036;BU05183620;2024MM03;;;Confidential\n4;T001036;BU05183620;2024MM13;1;;None\n5;XX;BU05183620;2024MM01;1;;None',
          ),
        },
        { municipality: 'GM0518' },
      ),
    );
    expect(read.figures.map(({ period, value, missing }) => [period, value, missing])).toEqual([
      ['2024', 8.5, undefined],
      ['2024-Q2', 1, undefined],
      ['2024-03', null, 'withheld'],
    ]);
    expect(read.rejected.map(({ rejection }) => rejection)).toEqual(['not-a-period', 'unknown-measure']);
    expect(read.measures).toEqual([{ key: 'inhabitants', label: 'Aantal inwoners', unit: 'aantal' }]);
  });
  test('without its lists it is refused', () => {
    expect(readODataV4({ lists: new Map() }, here)).toEqual({ ok: false, refusal: 'no-observations' });
    expect(readODataV4({ lists: new Map([['Observations', 'Id\n1']]) }, here)).toEqual({
      ok: false,
      refusal: 'no-measure-codes',
    });
  });
});

describe('police counts', () => {
  const first = 'year,month,buurt_code,buurt_name,delict_code,count';
  test('what is no count, no month or no buurt is rejected; one buurt of zeros is believed', () => {
    const read = understood(
      readPoliceCounts(
        `${first}\n2017,1,BU05183620,M,101,0\n2017,13,BU05183620,M,101,1\n2017,02,BU05183620,M,101,x\n2017,02,WK051836,M,101,1\n2017,1,BU05183620,M,101,0\n2017,03,BU03630001,A,101,4`,
        here,
      ),
    );
    expect(read.rejected.map(({ rejection }) => rejection)).toEqual([
      'not-a-period',
      'not-a-count',
      'kind-and-code-differ',
      'twice',
    ]);
    expect(read.figures).toMatchObject([{ period: '2017-01', value: 0, measure: 'politie-101' }]);
    expect(read.elsewhere).toBe(1);
    expect(readPoliceCounts('year,month\n1,2', here)).toEqual({ ok: false, refusal: 'no-police-columns' });
  });
});
