/// Certificates for test servers, valid from 2020 to 2120, and the key that they share.
///
/// They were made with `openssl ca`; only these tests trust them.
package enum TestCertificate: String, CaseIterable, Sendable {
  /// For `localhost` and `127.0.0.1`.
  case valid
  /// For `other.example`.
  case otherHost
  /// For `localhost` and `127.0.0.1`, until 2021.
  case expired
  /// For `localhost` and `127.0.0.1`, issued by itself.
  case selfSigned
  /// The valid one, on a server that speaks nothing newer than TLS 1.1.
  case oldProtocol

  /// The certificate in PEM.
  package var pem: String {
    switch self {
    case .valid, .oldProtocol: Self.validPEM
    case .otherHost: Self.otherHostPEM
    case .expired: Self.expiredPEM
    case .selfSigned: Self.selfSignedPEM
    }
  }

  /// The authority that issued them.
  package static let authority = """
    -----BEGIN CERTIFICATE-----
    MIIBdTCCARugAwIBAgIBEDAKBggqhkjOPQQDAjAhMR8wHQYDVQQDDBZhbmFtY3Rs
    IHRlc3QgYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
    WjAhMR8wHQYDVQQDDBZhbmFtY3RsIHRlc3QgYXV0aG9yaXR5MFkwEwYHKoZIzj0C
    AQYIKoZIzj0DAQcDQgAE9nGU5+t2cpHg0ffinsX5VWWNPPxjFyDdAIjLH7X33aS6
    d0cNj1iYYNSr/gtBK0hQP7Jg8UODpXbv2kC1i40FIaNCMEAwDwYDVR0TAQH/BAUw
    AwEB/zAOBgNVHQ8BAf8EBAMCAgQwHQYDVR0OBBYEFFqm6yr8PE/CkmL4HXYEQEp7
    3iDBMAoGCCqGSM49BAMCA0gAMEUCIQCe+W2WdifaLA3B0kUA7BHG8YTm276E8qzs
    jJ5U/1+iMgIgL4INs/OinCMXCWk4mNuugbfWv3TgAqgOl1Bm0rD7M08=
    -----END CERTIFICATE-----
    """

  private static let validPEM = """
    -----BEGIN CERTIFICATE-----
    MIIBkzCCATqgAwIBAgIBETAKBggqhkjOPQQDAjAhMR8wHQYDVQQDDBZhbmFtY3Rs
    IHRlc3QgYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
    WjAPMQ0wCwYDVQQDDARnb29kMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKYuk
    poSFnUsqkrgbGOA+2FYce3ZXLszCTIyjwUBjBi3ucd5T2PTRaSpkmf9Z36rE6RhX
    EKFTCP53wxN7+yBzdqNzMHEwGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMBMG
    A1UdJQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQWBBTZraKiF0ASo7c8CzqDX9cioke3
    MjAfBgNVHSMEGDAWgBRapusq/DxPwpJi+B12BEBKe94gwTAKBggqhkjOPQQDAgNH
    ADBEAiA7YbFdifGtswY5lNko9WSobB/Rm1kSdaoZGZwsMTKnMwIgAWL2iXcLKL9t
    RRibLageLw8FUDBO6t9ZwA/SQT7L6n0=
    -----END CERTIFICATE-----
    """

  private static let otherHostPEM = """
    -----BEGIN CERTIFICATE-----
    MIIBlDCCATmgAwIBAgIBEjAKBggqhkjOPQQDAjAhMR8wHQYDVQQDDBZhbmFtY3Rs
    IHRlc3QgYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
    WjAQMQ4wDAYDVQQDDAVvdGhlcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCmL
    pKaEhZ1LKpK4GxjgPthWHHt2Vy7MwkyMo8FAYwYt7nHeU9j00WkqZJn/Wd+qxOkY
    VxChUwj+d8MTe/sgc3ajcTBvMBgGA1UdEQQRMA+CDW90aGVyLmV4YW1wbGUwEwYD
    VR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFNmtoqIXQBKjtzwLOoNf1yKiR7cy
    MB8GA1UdIwQYMBaAFFqm6yr8PE/CkmL4HXYEQEp73iDBMAoGCCqGSM49BAMCA0kA
    MEYCIQCCdkgApAjV5ABlXw0xvCgbNoKWcuSaOvsggEp3oGMPKwIhAOGzjHU3h01w
    HIWaf288eZVPR+eQM63CanlXQmipIkUg
    -----END CERTIFICATE-----
    """

  private static let expiredPEM = """
    -----BEGIN CERTIFICATE-----
    MIIBljCCATugAwIBAgIBEzAKBggqhkjOPQQDAjAhMR8wHQYDVQQDDBZhbmFtY3Rs
    IHRlc3QgYXV0aG9yaXR5MB4XDTIwMDEwMTAwMDAwMFoXDTIxMDEwMTAwMDAwMFow
    EjEQMA4GA1UEAwwHZXhwaXJlZDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCmL
    pKaEhZ1LKpK4GxjgPthWHHt2Vy7MwkyMo8FAYwYt7nHeU9j00WkqZJn/Wd+qxOkY
    VxChUwj+d8MTe/sgc3ajczBxMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAT
    BgNVHSUEDDAKBggrBgEFBQcDATAdBgNVHQ4EFgQU2a2iohdAEqO3PAs6g1/XIqJH
    tzIwHwYDVR0jBBgwFoAUWqbrKvw8T8KSYvgddgRASnveIMEwCgYIKoZIzj0EAwID
    SQAwRgIhANl2CwTy9JFd4kKHIsM0GcKeI8MqKtU+fyEkwR+jGIAIAiEA22O634NI
    CXHaKdIX7rPbzOz127uhO38b4tEO7q4QfZA=
    -----END CERTIFICATE-----
    """

  private static let selfSignedPEM = """
    -----BEGIN CERTIFICATE-----
    MIIBYDCCAQegAwIBAgIBIDAKBggqhkjOPQQDAjAPMQ0wCwYDVQQDDARzZWxmMCAX
    DTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAPMQ0wCwYDVQQDDARzZWxm
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKYukpoSFnUsqkrgbGOA+2FYce3ZX
    LszCTIyjwUBjBi3ucd5T2PTRaSpkmf9Z36rE6RhXEKFTCP53wxN7+yBzdqNSMFAw
    GgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMBMGA1UdJQQMMAoGCCsGAQUFBwMB
    MB0GA1UdDgQWBBTZraKiF0ASo7c8CzqDX9cioke3MjAKBggqhkjOPQQDAgNHADBE
    AiASb99MS+ghuqqaNlWlWPfZWOWRFhv7bIh04fynDT0X6wIgbo8ofZhFAes8f6Ea
    HexIDaUqFQvvC54qV1lnymm+34U=
    -----END CERTIFICATE-----
    """

  /// The private key of the certificates.
  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzQ9MCn2He/Bfm5qW
    ejWz+MLe9b59uUFtWAsp+HCDAQ2hRANCAAQpi6SmhIWdSyqSuBsY4D7YVhx7dlcu
    zMJMjKPBQGMGLe5x3lPY9NFpKmSZ/1nfqsTpGFcQoVMI/nfDE3v7IHN2
    -----END PRIVATE KEY-----
    """
}
