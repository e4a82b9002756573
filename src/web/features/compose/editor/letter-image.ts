import { Node } from '@tiptap/core';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/address.ts';

/** A stored file of the draft. Its picture is drawn after it was uploaded, so it is asked for again until it is there. */
export const LetterImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ fileId: { default: null }, alt: { default: '' }, width: { default: 60 } }),
  parseHTML: () => [{ tag: 'img[data-file-id]', getAttrs: (image) => ({ fileId: image.dataset['fileId'], alt: image.getAttribute('alt') ?? '', width: Number(image.dataset['width'] ?? 60) }) }],
  renderHTML: ({ node }) => ['img', { 'data-file-id': node.attrs['fileId'], 'data-width': node.attrs['width'], alt: node.attrs['alt'] }],
  addNodeView() {
    return ({ node }) => {
      const figure = document.createElement('figure');
      const image = document.createElement('img');
      image.alt = String(node.attrs['alt']);
      image.style.width = `${Number(node.attrs['width'])}%`;
      const address = addressOf(getFilePage, { params: { fileId: String(node.attrs['fileId']), page: 1 } });
      let tries = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      image.src = address;
      image.onerror = () => {
        tries += 1;
        if (tries < 20) timer = setTimeout(() => { image.src = `${address}?attempt=${tries}`; }, 1500);
      };
      figure.append(image);
      return { dom: figure, destroy: () => clearTimeout(timer) };
    };
  },
});
