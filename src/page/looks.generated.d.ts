/** Made by bin/build.js from style/: the rules of our own pages, those of the bar alone, and the script that asks again. */
export const looks: { readonly page: string; readonly bar: string; readonly script: string };
