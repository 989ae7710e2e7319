/** The shape, colour and word of each kind of system; the shapes fill a square of 12. */
export const modalityShapes = {
  text: { shape: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z', fill: 'fill-mod-text', word: 'Text' },
  image: { shape: 'M1 1h10v10H1z', fill: 'fill-mod-image', word: 'Image' },
  multimodal: { shape: 'M6 0l6 6-6 6-6-6z', fill: 'fill-mod-multi', word: 'Multimodal' },
  code: { shape: 'M6 .5 12 11.5H0z', fill: 'fill-mod-code', word: 'Code' },
  audio: { shape: 'M4 0h4v4h4v4H8v4H4V8H0V4h4z', fill: 'fill-mod-audio', word: 'Audio' },
  video: { shape: 'M0 .5h12L6 11.5z', fill: 'fill-mod-video', word: 'Video' },
} as const
