import { Party } from '../../../src/trust';
import { acrossClouds, byName, eachWithEach, isNamed, namesOf } from '../../../src/verify/compare/pairing';
import { at } from '../../fixtures/source';

const of = (party: Party, identity: string, source = `${party}.json#/x`) => ({ party, identity, source: at(source) });
const [aws, azure, gcp] = [Party.AWS, Party.AZURE, Party.GCP].map((party) => of(party, 'deploy'));
const address = of(Party.GCP, 'deploy@my-project.iam.gserviceaccount.com');

describe('by name', () => {
  test('of the same cloud first, of the others where it has none', () => {
    expect(byName([aws], [azure, aws]).pairs).toEqual([[aws, aws]]);
    expect(byName([aws], [azure, gcp]).pairs).toEqual([[aws, azure], [aws, gcp]]);
  });

  test('those that are left over, on both sides', () => {
    const [one, other] = [of(Party.AWS, 'one'), of(Party.AWS, 'other')];
    expect(byName([aws, one], [other, aws])).toEqual({ pairs: [[aws, aws]], onlyInFirst: [one], onlyInSecond: [other] });
  });

  test('of several of one name each with each: which is which is not guessed', () => {
    const twin = of(Party.AWS, 'deploy', 'staging.json#/x');
    expect(byName([aws], [aws, twin]).pairs).toEqual([[aws, aws], [aws, twin]]);
  });
});

describe('without a name that both have', () => {
  const application = (path: string) => of(Party.AZURE, `<the application of ${path}>`, `${path}#/0`);

  test('two sides of one identity each are a pair', () => {
    const [one, other] = [of(Party.GCP, 'exchange of a/b'), of(Party.GCP, 'exchange of c/d')];
    expect(byName([one], [other])).toEqual({ pairs: [[one, other]], onlyInFirst: [], onlyInSecond: [] });
  });

  test('lists of one file name are of one application', () => {
    const [one, two, three, four] = ['deployed/app.json', 'deployed/tool.json', 'wanted/tool.json', 'wanted/app.json'].map(application);
    expect(byName([one, two], [three, four]).pairs).toEqual([[one, four], [two, three]]);
  });

  test('the only ones of a cloud that are left over, beside those with a name', () => {
    const [one, other] = [application('before.json'), application('after.json')];
    expect(byName([aws, one], [aws, other]).pairs).toEqual([[aws, aws], [one, other]]);
    expect(byName([aws, one], [aws, other, application('third.json')]).onlyInSecond).toHaveLength(2);
  });

  test('who has a name is nobody else', () => {
    const [one, other] = [of(Party.AWS, 'one'), of(Party.AWS, 'other')];
    expect(byName([aws, one], [aws, other])).toEqual({ pairs: [[aws, aws]], onlyInFirst: [one], onlyInSecond: [other] });
  });
});

describe('a service account', () => {
  test('is named by its address as deployed and by its account id as synthesized', () => {
    expect(byName([address], [gcp]).pairs).toEqual([[address, gcp]]);
    expect(byName([gcp], [address]).pairs).toEqual([[gcp, address]]);
  });

  test('of another project is another one', () => {
    const elsewhere = of(Party.GCP, 'deploy@other-project.iam.gserviceaccount.com');
    const other = of(Party.AWS, 'other');
    expect(byName([address, other], [elsewhere, other]).pairs).toEqual([[other, other]]);
  });

  test.each([
    [Party.AWS, 'deploy@my-project.iam.gserviceaccount.com', false], [Party.GCP, 'deploy@example.com', false],
    [Party.GCP, 'deploy@evil@my-project.iam.gserviceaccount.com', false], [Party.GCP, 'deploy@my-project.iam.gserviceaccount.com', true],
  ])('%s %s', (party, identity, named) => expect(isNamed(of(party, identity), 'deploy')).toBe(named));
});

test('across clouds each pair once, and none within a cloud', () => {
  const alone = of(Party.AWS, 'alone');
  expect(acrossClouds([aws, azure, gcp, alone, of(Party.AWS, 'alone', 'b.json#/x')]))
    .toMatchObject({ pairs: [[aws, azure], [aws, gcp], [azure, gcp]], onlyInFirst: [alone, { identity: 'alone' }], onlyInSecond: [] });
});

test('each with each, whatever their names', () => {
  expect(eachWithEach([aws], [of(Party.AWS, 'other'), azure]).pairs).toHaveLength(2);
});

test.each([
  ['by their clouds', azure, ['deploy (AWS)', 'deploy (Azure)']],
  ['by their files', of(Party.AWS, 'deploy', 'b.json#/x'), ['deploy (AWS, aws.json)', 'deploy (AWS, b.json)']],
  ['by their places', of(Party.AWS, 'deploy', 'aws.json#/y'), ['deploy (AWS, aws.json#/x)', 'deploy (AWS, aws.json#/y)']],
])('two are told apart %s', (_, other, names) => expect(namesOf(aws, other)).toEqual(names));
