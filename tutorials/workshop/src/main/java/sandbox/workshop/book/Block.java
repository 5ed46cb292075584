package sandbox.workshop.book;

import java.util.List;
import java.util.Map;

/**
 * A fenced block of a chapter.
 *
 * @param chapter the file it stands in
 * @param line where it begins, from 1
 * @param language such as {@code java}, {@code diff}, {@code console}, {@code frames}
 * @param words what follows the language: {@code file=…}, {@code given}, {@code wrong},
 * {@code instead}
 */
public record Block(String chapter, int line, String language, Map<String, String> words, String text) {

    public boolean isStep() {
        return this.words.containsKey("file") && !isWrong() && !isInstead();
    }

    /** Another form of what the text has built, which is as right. */
    public boolean isInstead() {
        return this.words.containsKey("instead");
    }

    /** A mistake shown on purpose. */
    public boolean isWrong() {
        return this.words.containsKey("wrong");
    }

    /**
     * What the check must say once this step is taken, if that step is a mistake that
     * stays for a while.
     */
    public String fails() {
        return word("fails");
    }

    /** One that need not be typed. */
    public boolean isGiven() {
        return this.words.containsKey("given");
    }

    public boolean is(String language) {
        return this.language.equals(language);
    }

    public String word(String name) {
        return this.words.getOrDefault(name, "");
    }

    public String file() {
        return word("file");
    }

    public List<String> lines() {
        return this.text.lines().toList();
    }

    /** To name it in a message: {@code 03-stomp.md:57}. */
    public String place() {
        return this.chapter + ":" + this.line;
    }

}
