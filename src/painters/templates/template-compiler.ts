/** The whole of Handlebars: what compiles is three quarters of it, and only templates of a project need that. */
export { default as compiler } from 'handlebars';
