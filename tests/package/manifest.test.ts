import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@/scripts/build';

const pages = ['http://*/*', 'https://*/*'];
const manifest = (target: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, '.output', target, 'manifest.json'), 'utf8'));

/** To ask for more, this list must be edited, the README's table of permissions with it. */
test.each(['chrome', 'firefox'])('the %s package asks for no more than it needs', (target) => {
  const { permissions, host_permissions, optional_permissions, externally_connectable, incognito } =
    manifest(target);
  // Chrome asks for a permission to have a side panel, Firefox for none to have a sidebar.
  const panel = target === 'chrome' ? ['sidePanel'] : [];
  expect(permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', ...panel]);
  expect(host_permissions).toEqual(pages);
  expect(optional_permissions).toBeUndefined();
  expect(externally_connectable).toBeUndefined();
  expect(incognito).toBe('not_allowed');
});

test.each(['chrome', 'firefox'])(
  'the %s package runs one script in the top frame and shows pages only the card',
  (target) => {
    const { content_scripts, web_accessible_resources } = manifest(target);
    expect(content_scripts).toEqual([{ matches: pages, js: ['gate.js'] }]);
    expect(web_accessible_resources).toEqual([
      { resources: ['card.html'], matches: pages, ...(target === 'chrome' && { use_dynamic_url: true }) },
    ]);
  },
);

test('the panel is opened by the reader, not by the installation', () => {
  expect(manifest('chrome').side_panel).toEqual({ default_path: 'sidepanel.html' });
  expect(manifest('firefox').sidebar_action).toMatchObject({
    default_panel: 'sidepanel.html',
    open_at_install: false,
  });
});

test('Chrome is asked for four keys, the most that it grants', () => {
  const commands = Object.values(manifest('chrome').commands as Record<string, { suggested_key?: object }>);
  expect(commands.filter((command) => command.suggested_key)).toHaveLength(4);
});

test.each(['chrome', 'firefox'])(
  'the policy of the %s package leaves no way to make a request or parse HTML',
  (target) => {
    const { content_security_policy } = manifest(target);
    const { extension_pages: policy } = content_security_policy as { extension_pages: string };
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  },
);
