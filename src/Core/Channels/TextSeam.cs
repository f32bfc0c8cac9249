namespace Messaging.Channels;

// How well a text can be cut at a place, from not at all to best.
internal enum TextSeam : byte
{
    WithinCharacter,
    WithinCluster,
    WithinLink,
    Letter,
    Word,
    Sentence,
    Line,
    Paragraph,
}
