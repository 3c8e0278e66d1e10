import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { STATUSES } from '../model/status.ts';
import { COMMITMENT_COLUMNS, STATUS_NAMES } from './commitment-row.ts';
import { toCsv } from './csv.ts';
import { jsonSchema } from './schemas.ts';

test('the columns and their order are a promise', () => {
  assert.equal(
    COMMITMENT_COLUMNS.join(' '),
    'key document issuer issuer_name title part section heading topics text owner due due_written due_withheld ' +
      'target_id target_label target_value target_value_high target_withheld target_unit target_comparator indicator ' +
      'status status_name rule judge contradicted outcome_count outcome_document outcome_text outcome_status outcome_value ' +
      'outcome_value_high outcome_withheld outcome_unit outcome_comparator outcome_period outcome_address outcome_anchor ' +
      'published address anchor text_anchor',
  );
});

test('what is withheld is null', () => {
  const row = jsonSchema('commitments').items;
  if (typeof row !== 'object' || Array.isArray(row)) return assert.fail('the schema is no list of rows');
  const isValid = new Ajv2020({ strictTypes: false }).compile({ type: 'object', allOf: row.allOf });
  assert.ok(isValid({ due_withheld: true, due: null, due_written: false }));
  assert.ok(
    isValid({
      due_withheld: false,
      due: '2024-06',
      due_written: true,
      target_withheld: false,
      target_value: 1,
    }),
  );
  assert.ok(!isValid({ due_withheld: true, due: '2024-06', due_written: false }));
  assert.ok(!isValid({ due_withheld: true, due: null, due_written: true }));
  assert.ok(!isValid({ target_withheld: true, target_value: 0 }));
  assert.ok(!isValid({ outcome_withheld: true, outcome_value: null, outcome_value_high: 2 }));
});

test('the schema says the name of every status', () => {
  const schema = JSON.stringify(jsonSchema('commitments'));
  for (const status of STATUSES) assert.ok(schema.includes(`${status} ${STATUS_NAMES[status]}`), status);
});

test('the history of a promise is no column', () => {
  const csv = toCsv(COMMITMENT_COLUMNS, [{ key: 'a/b/plan/1#c1', outcomes: [{ text: '全部建成' }] }]);
  assert.ok(csv.includes('a/b/plan/1#c1'));
  assert.doesNotMatch(csv, /全部建成|outcomes/u);
});
