/** The pages as a person perceives them, and the people who visit them. */
package sandbox.stories.pages;
