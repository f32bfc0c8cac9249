namespace Messaging.Simulator.Media;

/// <summary>The picture that customers send: a smiling face of 48 by 48 dots.</summary>
internal static class Picture
{
    public const string ContentType = "image/png";

    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwAgMAAAAqbBEUAAAACVBMVEX/////yCg8KBRMgEB5AAAAoklEQVR42q2SsREEIQhF18ASth9LMLhvYA"
        + "n2YwkGUuWCnKfc3BgdEW8ABT7XdTQHhA+AbfpeIG6BGXIKWnUrvLYszXMTwjf4CXHV6wsGgO05IHegNAG3IBzAL4hnWP38FxxyFS+10VtuAlkh"
        + "dYFSZSMACdB7UuKipHCPJrlZ3U6mmqgN4I+ITZfIcxeivnYtARVol8SKZWQ0AlvpzVHYc/lpD/USjUvCu6z5AAAAAElFTkSuQmCC";

    public static byte[] Bytes { get; } = Convert.FromBase64String(Png);
}
