import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Definition } from '#lifecycle/definition';
import { DEFINITIONS, definitionNamed } from '#lifecycle/kinds';
import { mermaidOf } from './mermaid.ts';
import { svgOf } from './svg.ts';

const named = (name: string): Definition => {
  const found = definitionNamed(name);
  if (found === undefined) throw new Error(name);
  return found;
};
const golden = (file: string): string => readFileSync(`test/golden/${file}`, 'utf8');
const nameOf = ({ id, version }: Definition): string => `${id}@${String(version)}`;
const withoutEntities = (text: string): string =>
  text.replace(/#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)));

describe('Mermaid', () => {
  test.each(DEFINITIONS.map((one) => [nameOf(one), one] as const))(
    '%s: every state, every command and its legal source',
    (_name, definition) => {
      const text = withoutEntities(mermaidOf(definition));
      const { states, steps } = definition;
      const missing = [
        ...Object.entries(states).map(([name, { label }]) => `state "${label.vi}" as ${name}`),
        ...steps.map(
          ({ label, source }) => new RegExp(`\\d+ ${escaped(label.vi)}.*\\(${escaped(source)}\\)`),
        ),
      ].filter((wanted) => text.search(wanted instanceof RegExp ? wanted : escaped(wanted)) < 0);
      expect(missing).toEqual([]);
    },
  );

  test('is the diagram that was looked at', () => {
    expect(mermaidOf(named('provincial-2014@1'))).toBe(golden('provincial-2014-1.mmd'));
  });

  test('holds no mark that would end a label early', () => {
    const labels = mermaidOf(named('provincial-2014@1'))
      .split('\n')
      .filter((line) => line.startsWith('  ') && line.includes(' : '))
      .map((line) => line.slice(line.indexOf(' : ') + 3).replace(/#\d+;/g, ''));
    expect(labels.filter((label) => /[:;"#]/.test(label))).toEqual([]);
  });
});

describe('SVG', () => {
  test('is the drawing that was looked at', async () => {
    expect(await svgOf(named('administrative-dossier@1'))).toBe(golden('administrative-dossier-1.svg'));
  });

  test('of the whole way: every state, every command with its source, and what it is for who cannot see it', async () => {
    const definition = named('provincial-2014@1');
    const svg = await svgOf(definition);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
    const { states, steps } = definition;
    const wanted = [
      ...Object.entries(states).flatMap(([name, { label }]) => [name, label.vi]),
      ...steps.flatMap(({ command, label, source }) => [command, label.vi, source]),
    ];
    // A long text may be broken into lines.
    const [said, words] = [new Set(texts.split(/\s+/)), wanted.flatMap((text) => text.split(/\s+/))];
    expect(words.filter((word) => !said.has(word))).toEqual([]);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc"/);
    expect(svg).toMatch(/<title id="title">.+<\/title>\n<desc id="desc">.+<\/desc>/);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
