import fc from 'fast-check';
import { CONNECTION, entraProps, ORGANIZATION, PREFIX, TENANT } from './connections';
import { decodeGuid, encodeGuid, GUID } from '../../../src/issuers/azure-devops/guid';
import { readEntraSubject, readNamedSubject, writeEntraSubject, writeNamedSubject } from '../../../src/issuers/azure-devops/subject';

const guid = fc.uuid().map((text) => text.toLowerCase());
const segment = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !text.includes('/'));

test.each([
  // https://github.com/gravitational/teleport/blob/master/rfd/0211-azure-devops-joining.md, and Azure DevOps itself.
  ['ff882432-09b0-437b-bd22-ca13c0037ded', 'MiSI_7AJe0O9IsoTwAN97Q'], ['499b84ac-1321-427f-aa17-267ca6975798', 'rISbSSETf0KqFyZ8ppdXmA'],
  ['00000000-0000-0000-0000-000000000000', 'A'.repeat(22)], ['ffffffff-ffff-ffff-ffff-ffffffffffff', `${'_'.repeat(21)}w`],
])('%s is written %s', (id, written) => expect([encodeGuid(id), decodeGuid(written)]).toEqual([written, id]));

test('a GUID is read as it was written, and written as by the base64url of Node', () => {
  fc.assert(fc.property(guid, (id) => {
    const hex = id.replaceAll('-', '');
    const bytes = Buffer.from(hex, 'hex');
    const reversed = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).reverse();
    const memory = Buffer.concat([reversed(0, 4), reversed(4, 6), reversed(6, 8), bytes.subarray(8)]);
    expect(encodeGuid(id)).toBe(memory.toString('base64url'));
    expect(decodeGuid(encodeGuid(id))).toBe(id);
  }));
});

test('subjects of ids: written, read, written', () => {
  fc.assert(fc.property(guid, guid, guid, guid, (tenantId, applicationId, organizationId, connectionId) => {
    const subject = { tenantId, applicationId, organizationId, connectionId };
    expect(readEntraSubject(writeEntraSubject(subject))).toEqual(subject);
  }));
  expect(readEntraSubject(entraProps().subject)).toEqual({ tenantId: TENANT, applicationId: '499b84ac-1321-427f-aa17-267ca6975798', organizationId: ORGANIZATION, connectionId: CONNECTION });
});

test('subjects of names: written, read, written; only the connection may hold a slash, so each reads in one way', () => {
  fc.assert(fc.property(segment, segment, fc.string({ minLength: 1, maxLength: 20 }), (organization, project, connection) => {
    const subject = { organization, project, connection };
    expect(readNamedSubject(writeNamedSubject(subject))).toEqual(subject);
  }));
});

test('whatever is read is what was written: another text has another reading, or none', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', 'e', 'i', 'd', '1', 's', 'c', ':', 'p', 'a', '\n') }), (text) => {
    const named = readNamedSubject(text);
    if (named) expect(writeNamedSubject(named)).toBe(text);
    expect(readEntraSubject(text)).toBeUndefined();
  }));
});

test.each([
  ['nothing', ''], ['a GUID in upper case', `${PREFIX}/${ORGANIZATION.toUpperCase()}/${CONNECTION}`], ['something behind it', `${PREFIX}/${ORGANIZATION}/${CONNECTION}/x`],
  ['a line behind it', `${PREFIX}/${ORGANIZATION}/${CONNECTION}\n`], ['something in front', `x${PREFIX}/${ORGANIZATION}/${CONNECTION}`], ['another kind of identity', `${PREFIX.replace('/sc', '')}/${CONNECTION}`],
  ['another cloud', `${PREFIX.replace('/pub/', '/usg/')}/${ORGANIZATION}/${CONNECTION}`],
  // 22 characters hold 132 bits, and a GUID 128: the rest is zero, so that one id has one writing.
  ['bits that no GUID has', `${PREFIX.replace('o4wf0VJLD0yafmpdDDsuEA', 'o4wf0VJLD0yafmpdDDsuEB')}/${ORGANIZATION}/${CONNECTION}`],
])('attack: no subject of a connection: %s', (_, subject) => expect(readEntraSubject(subject)).toBeUndefined());

test.each(['sc://', 'sc://a', 'sc://a/b', 'sc:///b/c', 'sc://a//c', 'sc://a/b/', 'p://a/b/c', ' sc://a/b/c'])('attack: no subject of names: %j', (subject) => expect(readNamedSubject(subject)).toBeUndefined());

test('ids are GUIDs in lower case', () => expect([GUID.test(TENANT), GUID.test(TENANT.toUpperCase()), GUID.test(`${TENANT}\n`)]).toEqual([true, false, false]));
