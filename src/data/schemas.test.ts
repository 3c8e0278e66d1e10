import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DATA_SCHEMAS } from '../model/address.ts';
import { COMPARATORS } from '../model/metric.ts';
import { fieldsOf } from './fields.ts';
import { BETWEEN, COMPARATOR_NAMES, METRIC_COLUMNS } from './metric-row.ts';
import { jsonSchema } from './schemas.ts';

for (const name of DATA_SCHEMAS) {
  test(`the schema of ${name} is a JSON Schema of 2020-12`, () => {
    const schema = jsonSchema(name);
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(typeof new Ajv2020({ strict: true, strictTypes: false }).compile(schema), 'function');
  });

  test(`every field of ${name} has a name, a type and a sentence`, () => {
    const fields = fieldsOf(name);
    assert.ok(fields.length > 7);
    for (const field of fields) {
      assert.match(field.title, /\p{Script=Han}/u, field.name);
      assert.match(field.description, /。$/u, field.name);
      assert.notEqual(field.type, '空', field.name);
    }
  });
}

test('a withheld value is null and any other a number', () => {
  const isValid = new Ajv2020({ strictTypes: false }).compile({
    ...onlyRule(),
    type: 'object',
  });
  assert.ok(isValid({ withheld: true, value: null, indicator_value: null }));
  assert.ok(isValid({ withheld: false, value: 0 }));
  assert.ok(!isValid({ withheld: true, value: 0 }));
  assert.ok(!isValid({ withheld: true, value: null, value_high: 5 }));
  assert.ok(!isValid({ withheld: false, value: null }));
});

function onlyRule(): object {
  const row = jsonSchema('metrics').items;
  if (typeof row !== 'object' || Array.isArray(row)) return assert.fail('the schema is no list of rows');
  return { if: row.if, then: row.then, else: row.else };
}

test('the columns and their order are a promise', () => {
  assert.deepEqual(
    METRIC_COLUMNS.join(' '),
    'document issuer issuer_name title part section heading id indicator label kind value value_high withheld written unit ' +
      'comparator period period_from period_to indicator_value indicator_value_high indicator_unit published address anchor',
  );
});

test('no comparator has a name that a spreadsheet would run', () => {
  for (const name of [...COMPARATORS.map((sign) => COMPARATOR_NAMES[sign]), BETWEEN])
    assert.match(name, /^[a-z]+$/u);
});
