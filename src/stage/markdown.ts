/**
 * A speaker's note: Markdown to a small tree that components draw. There is no way for HTML to get in: what looks like it
 * is shown as it was typed.
 */
import { lexer, type Token, type Tokens } from 'marked';

export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em' | 'del'; parts: Inline[] }
  | { kind: 'link'; href: string; parts: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph' | 'heading'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** Reads a note. */
export function readNote(markdown: string): Block[] {
  return blocksOf(lexer(markdown));
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'heading':
        return [{ kind: 'heading', parts: inlinesOf(token.tokens) }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: 'list', ordered, items: items.map((item) => blocksOf(item.tokens)) }];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }];
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', parts: inlinesOf(token.tokens, token) }];
      default:
        return [{ kind: 'paragraph', parts: [{ kind: 'text', text: token.raw.trim() }] }];
    }
  });
}

function inlinesOf(tokens: readonly Token[] | undefined, whole?: Token): Inline[] {
  if (!tokens) return [{ kind: 'text', text: plain(whole) }];
  return tokens.map((token): Inline => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return { kind: token.type, parts: inlinesOf(token.tokens) };
      case 'codespan':
        return { kind: 'code', text: (token as Tokens.Codespan).text };
      case 'br':
        return { kind: 'break' };
      case 'link': {
        const { href } = token as Tokens.Link;
        const parts = inlinesOf(token.tokens);
        return /^(https?:|mailto:)/i.test(href)
          ? { kind: 'link', href, parts }
          : { kind: 'strong', parts };
      }
      case 'text':
      case 'escape':
        return { kind: 'text', text: plain(token) };
      default:
        return { kind: 'text', text: token.raw };
    }
  });
}

function plain(token: Token | undefined): string {
  return (token as Tokens.Text | undefined)?.text ?? '';
}
