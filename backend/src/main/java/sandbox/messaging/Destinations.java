package sandbox.messaging;

/**
 * Every destination of the sandbox, once. Those a controller answers are written as it
 * maps them, without {@link #APP}; a client writes {@code /app/chat_demo}. Those of one
 * person are written as the server sends to them; a client subscribes to
 * {@code /user/queue/whisper}.
 */
public final class Destinations {

    /** Where SockJS connects; native WebSocket at {@code /coordination/websocket}. */
    public static final String ENDPOINT = "/coordination";

    public static final String APP = "/app";

    static final String USER = "/user";

    public static final String TOPIC = "/topic";

    public static final String QUEUE = "/queue";

    /** SEND: say something to everyone. */
    public static final String SAY = "/chat_demo";

    /** SUBSCRIBE: answered once with what was said after a sequence number. */
    public static final String SINCE = "/chat_demo/since/{seq}";

    /** SUBSCRIBE: what anyone says from now on. */
    public static final String ROOM = "/topic/chat_demo";

    /** SEND: say something to one person. */
    public static final String WHISPER = "/whisper";

    /** SUBSCRIBE, with {@code /user} in front: what is whispered to or by oneself. */
    public static final String WHISPERS = "/queue/whisper";

    /** SUBSCRIBE: answered once with who is here. */
    public static final String PRESENCE_NOW = "/presence";

    /** SUBSCRIBE: who is here, whenever that changes. */
    public static final String PRESENCE = "/topic/presence";

    /** SUBSCRIBE, with {@code /user} in front: that something one said is stored. */
    public static final String ACKS = "/queue/acks";

    /** SUBSCRIBE, with {@code /user} in front: why something one sent was refused. */
    public static final String ERRORS = "/queue/errors";

    /** SEND: the probe of every five seconds; received and ignored. */
    static final String PROBE = "/probe";

    /**
     * SEND: the probe as the 2018 article wrote it, with no prefix at all. It is allowed,
     * and goes nowhere.
     */
    static final String ARTICLE_PROBE = "test";

    private Destinations() {
    }

}
