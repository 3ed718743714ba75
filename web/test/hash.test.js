import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHash, writeHash } from '../src/hash.js';
import { heightFor, WIDE } from '../src/height.js';
import { makeStory } from '../src/story.js';
import { speaker } from '../src/words.js';

test('hashes are read and written', () => {
  for (const [hash, place, step] of [
    ['', null, 0],
    ['#', null, 0],
    ['#place=amirabad', 'amirabad', 0],
    ['#place=a%20b', 'a b', 0],
    ['#place=%E0%A4%A', '%E0%A4%A', 0],
    ['#place=', null, 0],
    ['#step=3', null, 3],
    ['#step=-3', null, 0],
    ['#step=3x', null, 0],
    ['#step=99999999', null, 0],
    ['#elsewhere', null, 0],
  ])
    assert.deepEqual(readHash(hash), { place, step }, hash);
  for (const spot of [{ place: 'a=b c/ä', step: 0 }, { place: null, step: 4 }, { place: null, step: 0 }])
    assert.deepEqual(readHash(writeHash(spot)), spot);
});

test('the height follows from the width without jumps to nothing', () => {
  for (let w = 0; w < 3000; w++) {
    const h = heightFor(w);
    assert.ok(h >= 480 && h <= 760, `${w} wide: ${h}`);
  }
  assert.equal(heightFor(390), 663);
  assert.equal(heightFor(WIDE), 480);
});

test('the story knows its features and steps, and keeps to them', () => {
  const story = makeStory({ ids: ['a', 'b'], steps: 2 });
  const heard = [];
  story.on('select', ({ id, before }) => heard.push(['select', before, id]));
  story.on('step', ({ n }) => heard.push(['step', n]));
  assert.equal(story.select('c', 'host'), false);
  assert.equal(story.select(null, 'host'), true); // nothing was open
  story.select('a', 'host');
  story.select('b', 'host');
  story.go(7, 'host');
  story.go(-1, 'host');
  story.go(NaN, 'host');
  assert.deepEqual(heard, [['select', null, 'a'], ['select', 'a', 'b'], ['select', 'b', null], ['step', 2], ['step', 0], ['step', 0]]);
});

test('a listener that fails does not keep the others from hearing', (t) => {
  t.mock.method(console, 'error', () => {});
  const story = makeStory({ ids: ['a'], steps: 0 });
  let heard = 0;
  story.on('select', () => {
    throw new Error('mine');
  });
  story.on('select', () => heard++);
  story.select('a', 'host');
  assert.equal(heard, 1);
});

test('numbers are said in the digits of the language', () => {
  const say = speaker({ digits: '٠١٢٣٤٥٦٧٨٩', count: '{n} من {total}', name: 'x {name}' });
  assert.equal(say('count', { n: 12, total: 8 }), '١٢ من ٨');
  assert.equal(say('name', { name: '5th' }), 'x 5th');
  assert.equal(say('nothing'), '');
});
